package dev.arcus.hub.storage;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.CloneCase;
import dev.arcus.domain.guard.CloneCaseId;
import dev.arcus.domain.guard.CloneCases;
import java.util.List;

final class SqlCloneCases implements CloneCases {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlCloneCases(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public void saw(CloneCase seen) {
        transactions.run(() -> {
            var system = seen.system().value();
            // So that two who are seen at once count each other, and none is kept of a system that is gone.
            if (sql.exists("select id from system where id = ? for update", system) && fold(seen) == 0) {
                insert(seen);
                sql.write("""
                        delete from clone_case where system_id = ? and id in (
                            select id from clone_case where system_id = ? order by last_seen desc, id offset ?)
                        """, system, system, MAX);
            }
            return true;
        });
    }

    private int fold(CloneCase seen) {
        return sql.write(
                """
                update clone_case set last_seen = ?, times = times + ?, address = ?, proved_keys = ?
                where system_id = ? and box_serial = ? and box_key = ?
                """,
                Row.at(seen.lastSeen()),
                seen.count(),
                seen.address(),
                seen.proved().encode(),
                seen.system().value(),
                seen.box().serial(),
                seen.box().installationKey());
    }

    private void insert(CloneCase seen) {
        sql.write(
                """
                insert into clone_case (id, system_id, box_serial, box_key, first_seen, last_seen, times, address,
                    proved_keys)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                seen.id().value(),
                seen.system().value(),
                seen.box().serial(),
                seen.box().installationKey(),
                Row.at(seen.firstSeen()),
                Row.at(seen.lastSeen()),
                seen.count(),
                seen.address(),
                seen.proved().encode());
    }

    @Override
    public List<CloneCase> of(SystemId system) {
        return sql.list(
                "select * from clone_case where system_id = ? order by last_seen desc, id",
                SqlCloneCases::read,
                system.value());
    }

    @Override
    public boolean remove(SystemId system, CloneCaseId id) {
        return sql.write("delete from clone_case where system_id = ? and id = ?", system.value(), id.value()) == 1;
    }

    private static CloneCase read(Row row) {
        return new CloneCase(
                new CloneCaseId(row.text("id")),
                new SystemId(row.text("system_id")),
                new Binding(row.text("box_serial"), row.text("box_key")),
                row.instant("first_seen"),
                row.instant("last_seen"),
                row.number("times"),
                row.text("address"),
                ScramKeys.decode(row.text("proved_keys")));
    }
}
