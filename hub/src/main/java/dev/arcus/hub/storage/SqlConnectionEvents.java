package dev.arcus.hub.storage;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.history.Retention;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

final class SqlConnectionEvents implements ConnectionEvents {

    private final Sql sql;
    private final SqlTransactions transactions;
    private final Retention retention;

    SqlConnectionEvents(Sql sql, SqlTransactions transactions, Retention retention) {
        this.sql = sql;
        this.transactions = transactions;
        this.retention = retention;
    }

    @Override
    public void addAll(List<ConnectionEvent> events) {
        transactions.run(() -> {
            insert(events);
            trim(events);
            return true;
        });
    }

    @Override
    public List<ConnectionEvent> of(SystemId system, int limit) {
        return sql.list(
                "select * from connection_event where system_id = ? order by seq desc limit ?",
                row -> new ConnectionEvent(
                        new SystemId(row.text("system_id")),
                        row.instant("at"),
                        row.one(ConnectionEvent.Kind.class, "kind"),
                        row.text("detail")),
                system.value(),
                limit);
    }

    @Override
    public Map<SystemId, List<ConnectionEvent>> ofEach(Collection<SystemId> systems, int limit) {
        return transactions.run(() -> systems.stream()
                .distinct()
                .flatMap(system -> of(system, limit).stream())
                .collect(Collectors.groupingBy(ConnectionEvent::system)));
    }

    private void insert(List<ConnectionEvent> events) {
        sql.writeAll(
                "insert into connection_event (system_id, at, kind, detail) values (?, ?, ?, ?)",
                events,
                event -> new Object[] {
                    event.system().value(), Row.at(event.at()), event.kind().name(), event.detail()
                });
    }

    private void trim(List<ConnectionEvent> events) {
        sql.writeAll(
                """
                delete from connection_event
                where system_id = ? and seq <= (
                    select seq from connection_event where system_id = ? order by seq desc limit 1 offset ?)
                """,
                events.stream().map(event -> event.system().value()).distinct().toList(),
                system -> new Object[] {system, system, retention.eventsPerSystem()});
    }
}
