package dev.arcus.testing;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.store.Page;

final class InMemoryAuditTrail implements AuditTrail {

    private final MemoryLog<AuditEvent> log;

    InMemoryAuditTrail(MemoryLog<AuditEvent> log) {
        this.log = log;
    }

    @Override
    public void add(AuditEvent event) {
        log.add(event);
    }

    @Override
    public Page<AuditEvent> list(Page.Request page) {
        return MemoryPage.of(log.newestFirst(event -> true, Integer.MAX_VALUE), page);
    }
}
