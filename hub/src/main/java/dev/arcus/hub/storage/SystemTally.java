package dev.arcus.hub.storage;

import dev.arcus.domain.store.StorageFailed;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many systems of each kind a scope holds: kept beside the rows of {@link SystemScopes}, so that no list has to count them.
 * Whoever changes a system only adds rows; the hub adds them up from time to time.
 */
final class SystemTally {

    /** Fewer new rows cost a list nothing. */
    private static final long ENOUGH = 200;

    private final Sql sql;
    private final SqlTransactions transactions;

    /** Up to here everything was added up. Only the housekeeper's thread looks at it. */
    private long folded;

    SystemTally(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Rows of one kind say the same and can be added up. */
    private record Kind(String type, long traits, String phase) {}

    private record Entry(long seq, Kind kind, long n) {}

    /**
     * How many systems of {@code scope} are of the wanted types and phases. What else the criteria say is not looked at.
     *
     * @param traits which combinations of traits count
     */
    long count(String scope, SystemCriteria criteria, Set<Long> traits) {
        var phases = criteria.phases().stream().map(Enum::name).collect(Collectors.toSet());
        return sql
                .list(
                        "select type, traits, phase, sum(n) as n from system_tally where scope = ?"
                                + " group by type, traits, phase",
                        row -> new Entry(0, kind(row), row.number("n")),
                        scope)
                .stream()
                .filter(entry ->
                        criteria.types().isEmpty() || criteria.types().contains(SystemType.valueOf(entry.kind.type)))
                .filter(entry -> phases.isEmpty() || phases.contains(entry.kind.phase))
                .filter(entry -> traits.contains(entry.kind.traits))
                .mapToLong(Entry::n)
                .sum();
    }

    /**
     * Another one whenever a system of {@code scope} is added, changed or deleted: each of these adds rows. A number that was
     * counted under one mark is right as long as the mark is the same.
     */
    String mark(String scope) {
        return sql.first(
                        "select count(*) as n, coalesce(sum(seq), 0) as seqs, coalesce(max(seq), 0) as last"
                                + " from system_tally where scope = ?",
                        row -> row.number("n") + " " + row.number("seqs") + " " + row.number("last"),
                        scope)
                .orElse("");
    }

    /** Adds up rows that say the same, when there are many new ones; how many rows are gone. */
    long fold() {
        if (sql.number("select count(*) as n from system_tally where seq > ?", folded) < ENOUGH) {
            return 0;
        }
        var last = sql.number("select max(seq) as n from system_tally");
        var scopes =
                sql.list("select distinct scope from system_tally where seq > ?", row -> row.text("scope"), folded);
        var gone = scopes.stream()
                .mapToLong(scope -> transactions.run(() -> fold(scope)))
                .sum();
        folded = last;
        return gone;
    }

    /** Others may add rows meanwhile: only those that were seen are replaced. */
    private long fold(String scope) {
        var byKind = sql
                .list(
                        "select seq, type, traits, phase, n from system_tally where scope = ?",
                        row -> new Entry(row.number("seq"), kind(row), row.number("n")),
                        scope)
                .stream()
                .collect(Collectors.groupingBy(Entry::kind));
        return byKind.values().stream()
                .filter(same -> same.size() > 1)
                .mapToLong(same -> replace(scope, same))
                .sum();
    }

    private long replace(String scope, List<Entry> same) {
        var dropped = sql.writeAll("delete from system_tally where seq = ?", same, entry -> new Object[] {entry.seq});
        for (var one : dropped) {
            if (one != 1) {
                throw new StorageFailed(StorageFailed.Reason.BUSY, "another hub adds up the same rows");
            }
        }
        var sum = same.stream().mapToLong(Entry::n).sum();
        if (sum == 0) {
            return same.size();
        }
        var kind = same.getFirst().kind;
        sql.write(
                "insert into system_tally (scope, type, traits, phase, n) values (?, ?, ?, ?, ?)",
                scope,
                kind.type,
                kind.traits,
                kind.phase,
                sum);
        return same.size() - 1L;
    }

    private static Kind kind(Row row) {
        return new Kind(row.text("type"), row.number("traits"), row.text("phase"));
    }
}
