package dev.arcus.hub.storage;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.history.Retention;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows how many events each system has, so that only those with too many are looked through. */
final class SqlConnectionEvents implements ConnectionEvents {

    private final Sql sql;
    private final SqlTransactions transactions;
    private final Retention retention;
    /** Of systems that had one since the start: as many as are kept, or, after a failure or a sweep, more. */
    private final ConcurrentMap<SystemId, Long> kept = new ConcurrentHashMap<>();

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
                        row.text("detail"),
                        row.oneOrNull(CauseClass.class, "cause_class"),
                        row.textOrNull("address")),
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
        sql.writeAll("""
                insert into connection_event (system_id, at, kind, detail, cause_class, address)
                values (?, ?, ?, ?, ?, ?)
                """, events, event -> new @Nullable Object[] {
            event.system().value(),
            Row.at(event.at()),
            event.kind().name(),
            event.detail(),
            Row.name(event.causeClass()),
            event.address()
        });
    }

    private void trim(List<ConnectionEvent> events) {
        var added = events.stream().collect(Collectors.groupingBy(ConnectionEvent::system, Collectors.counting()));
        var full = added.entrySet().stream()
                .filter(entry -> count(entry.getKey(), entry.getValue()) > retention.eventsPerSystem())
                .map(Map.Entry::getKey)
                .toList();
        sql.writeAll("""
                delete from connection_event
                where system_id = ? and seq <= (
                    select seq from connection_event where system_id = ? order by seq desc limit 1 offset ?)
                """, full, system -> new Object[] {system.value(), system.value(), retention.eventsPerSystem()});
        full.forEach(system -> kept.put(system, (long) retention.eventsPerSystem()));
    }

    private long count(SystemId system, long added) {
        var counted = kept.containsKey(system) ? kept.merge(system, added, Long::sum) : counted(system);
        kept.put(system, counted);
        return counted;
    }

    private long counted(SystemId system) {
        return sql.number("select count(*) as n from connection_event where system_id = ?", system.value());
    }
}
