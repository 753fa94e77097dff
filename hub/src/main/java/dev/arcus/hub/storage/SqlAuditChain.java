package dev.arcus.hub.storage;

import dev.arcus.domain.audit.AuditChain;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.ChainHash;
import dev.arcus.domain.audit.ChainLink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class SqlAuditChain implements AuditChain {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlAuditChain(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    private record Waiting(long seq, AuditEvent event) {}

    private record Placed(long seq, ChainLink link) {}

    @Override
    public int seal(int most) {
        return transactions.run(() -> {
            var head = link("head", " for update");
            var placed = placed(head, most);
            if (placed.isEmpty()) {
                return 0;
            }
            sql.writeAll("update audit_event set place = ?, hash = ? where seq = ?", placed, one ->
                    new @Nullable Object[] {one.link().place(), one.link().hash(), one.seq()});
            var last = placed.getLast().link();
            sql.write("update audit_chain set head_place = ?, head_hash = ? where id = 1", last.place(), last.hash());
            return placed.size();
        });
    }

    private List<Placed> placed(ChainLink head, int most) {
        var waiting = sql.list(
                "select * from audit_event where place is null order by seq limit ?",
                row -> new Waiting(row.number("seq"), AuditRow.read(row)),
                most);
        var placed = new ArrayList<Placed>(waiting.size());
        var last = head;
        for (var one : waiting) {
            last = ChainHash.next(last, ChainHash.content(one.event()));
            placed.add(new Placed(one.seq(), last));
        }
        return placed;
    }

    @Override
    public long waiting() {
        return sql.number("select count(*) as n from audit_event where place is null");
    }

    @Override
    public ChainLink cut() {
        return link("cut", "");
    }

    @Override
    public ChainLink head() {
        return link("head", "");
    }

    @Override
    public List<Sealed> after(long place, int limit) {
        return sql.list(
                "select * from audit_event where place > ? order by place limit ?",
                row -> new Sealed(row.number("place"), String.valueOf(row.textOrNull("hash")), AuditRow.contentOf(row)),
                place,
                limit);
    }

    private ChainLink link(String which, String lock) {
        return sql.first(
                        "select " + which + "_place as place, " + which + "_hash as hash from audit_chain where id = 1"
                                + lock,
                        row -> new ChainLink(row.number("place"), row.text("hash")))
                .orElseThrow();
    }
}
