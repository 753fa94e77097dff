package dev.arcus.domain.audit;

import dev.arcus.domain.store.Page;
import dev.arcus.domain.store.Transactions;

/** Tells somebody, from the thread of the act, of each entry once it is committed. */
public final class WatchedTrail implements AuditTrail {

    private final AuditTrail trail;
    private final Transactions transactions;
    private final Runnable committed;

    public WatchedTrail(AuditTrail trail, Transactions transactions, Runnable committed) {
        this.trail = trail;
        this.transactions = transactions;
        this.committed = committed;
    }

    @Override
    public void add(AuditEvent event) {
        trail.add(event);
        transactions.afterCommit(committed);
    }

    @Override
    public Page<AuditEntry> list(AuditFilter filter, Page.Request page) {
        return trail.list(filter, page);
    }
}
