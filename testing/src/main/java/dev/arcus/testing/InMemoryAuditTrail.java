package dev.arcus.testing;

import dev.arcus.domain.audit.AuditEntry;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.store.Page;
import java.util.Optional;

final class InMemoryAuditTrail implements AuditTrail {

    private final MemoryTables tables;

    InMemoryAuditTrail(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(AuditEvent event) {
        tables.audit.add(event);
    }

    @Override
    public Page<AuditEntry> list(AuditFilter filter, Page.Request page) {
        var found = tables.audit.newestFirst(event -> fits(filter, event), Integer.MAX_VALUE).stream()
                .map(event -> new AuditEntry(event, tables.links.get(event)))
                .toList();
        var all = MemoryPage.of(found, page);
        var total = Math.min(all.total(), AuditTrail.counted(page) + 1);
        return new Page<>(all.items(), all.limit(), all.offset(), total);
    }

    private boolean fits(AuditFilter filter, AuditEvent event) {
        return (filter.object() == null || filter.object().equals(event.object()))
                && (filter.company() == null
                        || filter.company().equals(event.on().company()))
                && (filter.from() == null || !event.at().isBefore(filter.from()))
                && (filter.to() == null || event.at().isBefore(filter.to()))
                && (filter.actor() == null
                        || filter.actor().equalsIgnoreCase(event.actor())
                        || filter.actor().equals(event.author().user()))
                && fitsAct(filter, event)
                && (filter.done() == null || filter.done() == event.outcome().isDone())
                && within(filter.reach(), event);
    }

    private static boolean fitsAct(AuditFilter filter, AuditEvent event) {
        var act = filter.act();
        return act == null
                || (act.endsWith(".")
                        ? event.act().startsWith(act)
                        : event.act().equals(act));
    }

    private boolean within(Reach reach, AuditEvent event) {
        return switch (reach) {
            case Reach.Everything everything -> true;
            case Reach.Nothing nothing -> false;
            case Reach.OneSite one -> system(reach, event);
            case Reach.PartnerTree tree -> below(tree, event) || system(reach, event);
            case Reach.OneCompany one -> one.id().equals(event.on().company()) || system(reach, event);
            case Reach.OneOrganisation one -> company(event).map(reach::covers).orElse(false) || system(reach, event);
        };
    }

    private boolean below(Reach.PartnerTree tree, AuditEvent event) {
        var then = event.on().partner();
        return then != null && tree.partners().contains(then)
                || tree.partner().equals(event.on().company())
                || company(event).map(tree::covers).orElse(false);
    }

    private Optional<Company> company(AuditEvent event) {
        return Optional.ofNullable(event.on().company()).flatMap(tables.companies::find);
    }

    private boolean system(Reach reach, AuditEvent event) {
        return tables.systems.where(system -> system.id().value().equals(event.object())).stream()
                .flatMap(system -> system.sites().stream())
                .flatMap(site -> tables.sites.find(site).stream())
                .anyMatch(site -> tables.companies
                        .find(site.company())
                        .map(company -> reach.covers(company, site))
                        .orElse(false));
    }
}
