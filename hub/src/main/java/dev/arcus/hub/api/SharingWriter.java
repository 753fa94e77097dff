package dev.arcus.hub.api;

import dev.arcus.domain.administration.FreePhones;
import dev.arcus.domain.administration.ReadSharing.Shared;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.RemoveCompany;
import dev.arcus.domain.administration.SystemCompanies;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.wire.admin.BlockBody;
import dev.arcus.wire.admin.FreedPhonesBody;
import dev.arcus.wire.admin.NamedBody;
import dev.arcus.wire.admin.RemovalBody;
import dev.arcus.wire.admin.SharingBody;
import dev.arcus.wire.admin.SiteBody;
import dev.arcus.wire.errors.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renders which companies have a system, and what ends when one has it no more. */
final class SharingWriter {

    private static final int SHOWN = 100;

    private SharingWriter() {}

    static SharingBody sharing(Shared shared) {
        var system = shared.view().system();
        var companies = shared.companies();
        return new SharingBody(
                system.id().value(),
                system.name(),
                system.pbxId().text(),
                SystemWriter.type(system.type()),
                system.options().shared(),
                system.options().centrex(),
                id(system.options().partner()),
                Words.label(shared.view().status().label()),
                companies.count(),
                present(companies),
                companies.others());
    }

    static RemovalBody removal(RemoveCompany.Preview preview, Language language) {
        var departure = preview.departure();
        var stays = preview.stays();
        return new RemovalBody(
                departure.system().id().value(),
                departure.company().id().value(),
                departure.company().name(),
                sites(departure.sites()),
                freed(departure.phones()),
                group(departure.group()),
                new RemovalBody.Stays(
                        stays.count(), present(stays), stays.others(), id(preview.keptFor()), preview.phonesLeft()),
                block(preview.objection(), language));
    }

    static List<SiteBody.Small> sites(List<Site> sites) {
        return sites.stream()
                .map(site -> new SiteBody.Small(site.id().value(), site.name()))
                .toList();
    }

    static FreedPhonesBody freed(List<FreePhones.Held> phones) {
        return freed(phones.size(), phones);
    }

    /** {@code seen}: those of them that may be shown. */
    static FreedPhonesBody freed(int total, List<FreePhones.Held> seen) {
        return new FreedPhonesBody(
                total,
                seen.stream()
                        .limit(SHOWN)
                        .map(held -> new FreedPhonesBody.Phone(
                                held.phone().id(),
                                held.phone().shortNumber(),
                                held.user().id().value(),
                                held.user().displayName()))
                        .toList());
    }

    static @Nullable NamedBody group(@Nullable SystemGroup group) {
        return group == null ? null : new NamedBody(group.id().value(), group.name());
    }

    static @Nullable BlockBody block(Optional<Refusal> objection, Language language) {
        return objection
                .map(why -> ErrorRows.of(why.reason()))
                .map(code -> new BlockBody(code.code(), code.text(language), code.remedy(language)))
                .orElse(null);
    }

    static List<SharingBody.Present> present(SystemCompanies companies) {
        return companies.seen().stream()
                .map(present -> new SharingBody.Present(
                        present.company().id().value(), present.company().name(), sites(present.sites())))
                .toList();
    }

    private static @Nullable String id(@Nullable CompanyId company) {
        return company == null ? null : company.value();
    }
}
