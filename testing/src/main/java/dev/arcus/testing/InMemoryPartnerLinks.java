package dev.arcus.testing;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.partner.PartnerLink;
import dev.arcus.domain.partner.PartnerLinkId;
import dev.arcus.domain.partner.PartnerLinks;
import dev.arcus.domain.store.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

final class InMemoryPartnerLinks implements PartnerLinks {

    private final MemoryTable<PartnerLinkId, PartnerLink> links;

    InMemoryPartnerLinks(MemoryTable<PartnerLinkId, PartnerLink> links) {
        this.links = links;
    }

    @Override
    public boolean add(PartnerLink link) {
        return links.access(() -> {
            var taken = link.isPending()
                    && !links.where(other -> isPendingBetweenTheSame(other, link))
                            .isEmpty();
            return !taken && links.addIfAbsent(link.id(), link);
        });
    }

    private static boolean isPendingBetweenTheSame(PartnerLink one, PartnerLink other) {
        return one.isPending()
                && one.partner().equals(other.partner())
                && one.company().equals(other.company());
    }

    @Override
    public Optional<PartnerLink> find(PartnerLinkId id) {
        return links.find(id);
    }

    @Override
    public void update(PartnerLink link) {
        links.update(link.id(), link);
    }

    /** Whoever changes anything here waits for the open transaction anyway. */
    @Override
    public void lock(PartnerLinkId id) {}

    @Override
    public Optional<PartnerLink> latest(PartnerLink.Kind kind, CompanyId partner, CompanyId company) {
        return links
                .where(link -> link.kind() == kind
                        && link.partner().equals(partner)
                        && link.company().equals(company))
                .stream()
                .max(Comparator.<PartnerLink, Instant>comparing(
                                link -> link.dates().created())
                        .thenComparing(link -> link.id().value()));
    }

    @Override
    public Page<PartnerLink> list(Filter filter, Page.Request page) {
        var bySent = Comparator.<PartnerLink, Instant>comparing(
                        link -> link.dates().sent())
                .thenComparing(link -> link.id().value());
        var found = links.where(link -> matches(link, filter)).stream()
                .sorted(filter.descending() ? bySent.reversed() : bySent)
                .toList();
        return MemoryPage.of(found, page);
    }

    private static boolean matches(PartnerLink link, Filter filter) {
        return link.kind() == filter.kind()
                && (link.partner().equals(filter.company()) || link.company().equals(filter.company()))
                && (filter.states().isEmpty() || filter.states().contains(link.state()));
    }
}
