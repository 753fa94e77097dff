package dev.arcus.hub.storage;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.guard.BlockedBoxes;
import java.util.List;

final class SqlBlockedBoxes implements BlockedBoxes {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlBlockedBoxes(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public boolean add(BlockedBox blocked) {
        return transactions.run(() -> {
            // So that two who add at once count each other.
            sql.first(
                    "select id from system where id = ? for update",
                    row -> true,
                    blocked.system().value());
            if (isBlocked(blocked.system(), blocked.box())) {
                return true;
            }
            var id = blocked.system().value();
            return sql.number("select count(*) as n from blocked_box where system_id = ?", id) < MAX
                    && sql.write("""
                            insert into blocked_box (id, system_id, box_serial, box_key, since, blocked_by, reason)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """, values(blocked)) == 1;
        });
    }

    @Override
    public boolean isBlocked(SystemId system, Binding box) {
        return sql.exists(
                "select 1 from blocked_box where system_id = ? and box_serial = ? and box_key = ?",
                system.value(),
                box.serial(),
                box.installationKey());
    }

    @Override
    public List<BlockedBox> of(SystemId system) {
        return sql.list(
                "select * from blocked_box where system_id = ? order by since desc, id",
                SqlBlockedBoxes::read,
                system.value());
    }

    @Override
    public boolean remove(SystemId system, BlockedBoxId id) {
        return sql.write("delete from blocked_box where system_id = ? and id = ?", system.value(), id.value()) == 1;
    }

    private static Object[] values(BlockedBox blocked) {
        return new Object[] {
            blocked.id().value(),
            blocked.system().value(),
            blocked.box().serial(),
            blocked.box().installationKey(),
            Row.at(blocked.since()),
            blocked.by(),
            blocked.reason().name()
        };
    }

    private static BlockedBox read(Row row) {
        return new BlockedBox(
                new BlockedBoxId(row.text("id")),
                new SystemId(row.text("system_id")),
                new Binding(row.text("box_serial"), row.text("box_key")),
                row.instant("since"),
                row.text("blocked_by"),
                row.one(BlockedBox.Reason.class, "reason"));
    }
}
