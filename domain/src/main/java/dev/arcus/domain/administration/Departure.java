package dev.arcus.domain.administration;

import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.store.StateTag;
import dev.arcus.domain.system.PbxSystem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What ends when a system does not serve a company any more.
 *
 * @param sites of the company on which it stands
 * @param phones that people of the company have, and that are free then
 * @param group of the company that it leaves, or null
 */
public record Departure(
        PbxSystem system,
        Company company,
        List<Site> sites,
        List<FreePhones.Held> phones,
        @Nullable SystemGroup group) {

    public Departure {
        sites = List.copyOf(sites);
        phones = List.copyOf(phones);
    }

    /** The sites on which the system stands then. */
    List<SiteId> left() {
        var leaving = sites.stream().map(Site::id).collect(Collectors.toUnmodifiableSet());
        return system.sites().stream().filter(site -> !leaving.contains(site)).toList();
    }

    /** What the company had, for its own eyes. */
    Facts had() {
        return Facts.NONE
                .and("siteId", sites.stream().map(Site::id).toList())
                .and("webRtcGateway", system.gatewayActive())
                .and("phonesOfPeople", phones.size());
    }

    /** Names what somebody saw who looked at this; another one once it would be something else that ends. */
    public String tag() {
        return StateTag.of(facts());
    }

    String facts() {
        var held = phones.stream().map(FreePhones.Held::facts).collect(Collectors.joining(","));
        return String.join(
                "|",
                system.id().value(),
                company.id().value(),
                system.sites().toString(),
                system.options().isForSeveral() + " " + system.options().partner(),
                held,
                group == null ? "" : group.id() + " " + group.members() + " " + group.defaultGateway());
    }
}
