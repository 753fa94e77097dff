package dev.arcus.hub.storage;

import dev.arcus.domain.audit.ChainLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Drops the beginning of the audit trail, and keeps the place and the hash of what it dropped last: the rest still verifies. */
final class AuditCut {

    private final Sql sql;
    private final SqlTransactions transactions;

    AuditCut(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    private record Old(ChainLink link, Instant at) {}

    /** Drops the first entries in the chain up to one that is not older than {@code before}; {@code most} of them; how many. */
    int drop(Instant before, int most) {
        return transactions.run(() -> {
            var last = lastOlderThan(before, most);
            if (last == null) {
                return 0;
            }
            sql.write("update audit_chain set cut_place = ?, cut_hash = ? where id = 1", last.place(), last.hash());
            return sql.write("delete from audit_event where place <= ?", last.place());
        });
    }

    private @Nullable ChainLink lastOlderThan(Instant before, int most) {
        var oldest = sql.list(
                "select place, hash, at from audit_event where place is not null order by place limit ?",
                row -> new Old(new ChainLink(row.number("place"), row.text("hash")), row.instant("at")),
                oldestIsOlder(before) ? most : 0);
        return oldest.stream()
                .takeWhile(one -> one.at().isBefore(before))
                .reduce((first, second) -> second)
                .map(Old::link)
                .orElse(null);
    }

    private boolean oldestIsOlder(Instant before) {
        return sql.first(
                        "select at from audit_event where place is not null order by place limit 1",
                        row -> row.instant("at").isBefore(before))
                .orElse(false);
    }
}
