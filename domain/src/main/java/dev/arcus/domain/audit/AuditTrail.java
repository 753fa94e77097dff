package dev.arcus.domain.audit;

import dev.arcus.domain.store.Page;

/** The audit trail: only ever added to, in the transaction of the act. */
public interface AuditTrail {

    void add(AuditEvent event);

    /** Newest first. */
    Page<AuditEvent> list(Page.Request page);
}
