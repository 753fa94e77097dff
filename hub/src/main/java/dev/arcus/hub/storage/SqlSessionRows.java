package dev.arcus.hub.storage;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.session.Epoch;
import dev.arcus.domain.session.SessionRow;
import dev.arcus.domain.session.SessionRows;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

final class SqlSessionRows implements SessionRows {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlSessionRows(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public long nextIncarnation() {
        return transactions.runDurably(() -> {
            sql.write("update hub_counter set number = number + 1 where name = 'incarnation'");
            return sql.number("select number as n from hub_counter where name = 'incarnation'");
        });
    }

    @Override
    public Optional<SessionRow> find(SystemId system) {
        return sql.first("select * from session where system_id = ?", SqlSessionRows::read, system.value());
    }

    @Override
    public Set<SystemId> connected() {
        return sql
                .list(
                        "select system_id from session where connected = true",
                        row -> new SystemId(row.text("system_id")))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void forgetLoginCounter(SystemId system) {
        sql.write("update session set login_counter = 0 where system_id = ?", system.value());
    }

    @Override
    public void saveAll(List<SessionRow> rows) {
        var latest = new HashMap<SystemId, SessionRow>();
        rows.forEach(row -> latest.merge(row.system(), row, SqlSessionRows::later));
        var ordered = latest.values().stream()
                .sorted((a, b) -> a.system().value().compareTo(b.system().value()))
                .toList();
        transactions.run(() -> {
            // Nearly all have a row; what an update left alone is new, or older than its row.
            var left = leftBy(updateOlder(ordered), ordered);
            insertNew(left);
            updateOlder(left);
            return true;
        });
    }

    private static SessionRow later(SessionRow stored, SessionRow next) {
        return next.epoch().compareTo(stored.epoch()) >= 0 ? next : stored;
    }

    private static List<SessionRow> leftBy(int[] written, List<SessionRow> rows) {
        return IntStream.range(0, rows.size())
                .filter(at -> written[at] == 0)
                .mapToObj(rows::get)
                .toList();
    }

    /** An empty row where there is none; the system's own row keeps it from being deleted meanwhile. */
    private void insertNew(List<SessionRow> rows) {
        sql.writeAll("""
                insert into session (system_id, incarnation, number, since, connected, login_counter, address)
                select id, 0, 0, created, false, 0, '' from system
                where id = ? and not exists (select 1 from session where system_id = ?)
                """, rows, row ->
                new Object[] {row.system().value(), row.system().value()});
    }

    private int[] updateOlder(List<SessionRow> rows) {
        return sql.writeAll("""
                update session set incarnation = ?, number = ?, since = ?, connected = ?, login_counter = ?, address = ?
                where system_id = ? and (incarnation < ? or incarnation = ? and number <= ?)
                """, rows, SqlSessionRows::values);
    }

    private static @Nullable Object[] values(SessionRow row) {
        var epoch = row.epoch();
        return new @Nullable Object[] {
            epoch.incarnation(),
            epoch.counter(),
            Row.at(row.since()),
            row.connected(),
            row.loginCounter(),
            row.address(),
            row.system().value(),
            epoch.incarnation(),
            epoch.incarnation(),
            epoch.counter()
        };
    }

    private static SessionRow read(Row row) {
        return new SessionRow(
                new SystemId(row.text("system_id")),
                new Epoch(row.number("incarnation"), row.number("number")),
                row.instant("since"),
                row.flag("connected"),
                row.number("login_counter"),
                row.text("address"));
    }
}
