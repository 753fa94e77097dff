package dev.arcus.hub.storage;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.store.Page;

final class SqlAuditTrail implements AuditTrail {

    private final Sql sql;

    SqlAuditTrail(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(AuditEvent event) {
        sql.write("""
                insert into audit_event (at, actor, user_id, user_company_id, address, act, object, company_id, partner_id,
                    detail, refusal, times, before_facts, after_facts)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, AuditRow.values(event));
    }

    @Override
    public Page<AuditEvent> list(Page.Request page) {
        return sql.page("*", "audit_event", new Where(), "seq desc", AuditRow::read, page);
    }
}
