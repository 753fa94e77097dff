package dev.arcus.domain.audit;

import dev.arcus.domain.company.Reach;
import dev.arcus.domain.store.Page;

/** The audit trail: only ever added to, in the transaction of the act. */
public interface AuditTrail {

    void add(AuditEvent event);

    /** Newest first. */
    Page<AuditEntry> list(AuditFilter filter, Page.Request page);

    /** Everything, newest first. */
    default Page<AuditEvent> list(Page.Request page) {
        var found = list(AuditFilter.all(new Reach.Everything()), page);
        return new Page<>(
                found.items().stream().map(AuditEntry::event).toList(), found.limit(), found.offset(), found.total());
    }
}
