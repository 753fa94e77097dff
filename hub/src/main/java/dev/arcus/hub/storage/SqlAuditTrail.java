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
        sql.write(
                "insert into audit_event (at, actor, act, object, detail) values (?, ?, ?, ?, ?)",
                Row.at(event.at()),
                event.actor(),
                event.act(),
                event.object(),
                event.detail());
    }

    @Override
    public Page<AuditEvent> list(Page.Request page) {
        return sql.page("*", "audit_event", new Where(), "seq desc", SqlAuditTrail::read, page);
    }

    private static AuditEvent read(Row row) {
        return new AuditEvent(
                row.instant("at"), row.text("actor"), row.text("act"), row.textOrNull("object"), row.text("detail"));
    }
}
