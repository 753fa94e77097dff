package dev.arcus.hub.storage;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.FoldedAttempt;
import dev.arcus.domain.history.Retention;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A handful of statements for each batch, however many attempts it has. */
final class SqlAttempts implements Attempts {

    private static final String NEWEST = " order by at desc, seq desc limit ?";

    private final Sql sql;
    private final SqlTransactions transactions;
    private final Retention retention;

    SqlAttempts(Sql sql, SqlTransactions transactions, Retention retention) {
        this.sql = sql;
        this.transactions = transactions;
        this.retention = retention;
    }

    @Override
    public void addAll(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            fold(FoldedAttempt.all(attempts));
            keepNumbers(attempts);
            trimIdentities(attempts);
            if (attempts.stream().anyMatch(attempt -> !attempt.known())) {
                trimStrangers();
            }
            return true;
        });
    }

    @Override
    public List<FoldedAttempt> of(PbxId identity, int limit) {
        return sql.list(
                "select * from activation_attempt where identity_key = ?" + NEWEST,
                SqlAttempts::read,
                identity.key(),
                limit);
    }

    @Override
    public Optional<Numbered> find(AttemptNumber number) {
        return sql.first("""
                select a.*, n.at as told_at from attempt_number n
                join activation_attempt a on a.seq = n.attempt_seq
                where n.number = ? order by n.seq desc limit 1
                """, row -> new Numbered(number, row.instant("told_at"), read(row)), number.text());
    }

    @Override
    public List<FoldedAttempt> ofStrangers(int limit) {
        return sql.list("select * from activation_attempt where known = false" + NEWEST, SqlAttempts::read, limit);
    }

    @Override
    public List<FoldedAttempt> namelessFrom(String address, int limit) {
        return sql.list(
                "select * from activation_attempt where address = ? and identity_key is null" + NEWEST,
                SqlAttempts::read,
                address,
                limit);
    }

    private void fold(List<FoldedAttempt> folds) {
        var since = folds.stream()
                .map(FoldedAttempt::firstSeen)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minus(FoldedAttempt.GAP);
        var open = rows(folds.stream().map(fold -> fold.newest().foldKey()).toList(), since);
        var split = folds.stream()
                .collect(Collectors.partitioningBy(
                        fold -> open.containsKey(fold.newest().foldKey())));
        addTo(split.getOrDefault(true, List.of()), open);
        insert(split.getOrDefault(false, List.of()));
    }

    /** The newest row of each of {@code keys} that was seen since. */
    private Map<String, Long> rows(List<String> keys, Instant since) {
        return sql
                .list(
                        "select fold_key, max(seq) as newest from " + Sql.among("activation_attempt", "fold_key")
                                + " where at >= ? group by fold_key",
                        row -> Map.entry(row.text("fold_key"), row.number("newest")),
                        Sql.ids(keys),
                        Row.at(since))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void addTo(List<FoldedAttempt> folds, Map<String, Long> open) {
        sql.writeAll("""
                update activation_attempt
                set tries = tries + ?, first_at = least(first_at, cast(? as timestamp with time zone)),
                    before_last_at = coalesce(cast(? as timestamp with time zone), at), at = ?, number = ?, name = ?
                where seq = ?
                """, folds, fold -> new @Nullable Object[] {
            fold.count(),
            Row.at(fold.firstSeen()),
            Row.atOrNull(fold.beforeLast()),
            Row.at(fold.lastSeen()),
            Row.id(fold.newest().number()),
            fold.newest().name(),
            open.get(fold.newest().foldKey())
        });
    }

    private void insert(List<FoldedAttempt> folds) {
        sql.writeAll("""
                insert into activation_attempt (at, number, identity_key, known, address, step, cause, serial,
                    name, fold_key, first_at, before_last_at, tries)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, folds, SqlAttempts::values);
    }

    private void keepNumbers(List<Attempt> attempts) {
        var told = attempts.stream().filter(attempt -> attempt.number() != null).toList();
        if (told.isEmpty()) {
            return;
        }
        var keys = told.stream().map(Attempt::foldKey).distinct().toList();
        var rows = rows(keys, Instant.EPOCH);
        sql.writeAll("insert into attempt_number (number, attempt_seq, at) values (?, ?, ?)", told, attempt ->
                new @Nullable Object[] {Row.id(attempt.number()), rows.get(attempt.foldKey()), Row.at(attempt.at())});
        sql.writeAll("""
                delete from attempt_number
                where attempt_seq = ? and seq <= (
                    select seq from attempt_number where attempt_seq = ? order by seq desc limit 1 offset ?)
                """, List.copyOf(rows.values()), row -> new Object[] {row, row, NUMBERS});
    }

    private void trimIdentities(List<Attempt> attempts) {
        sql.writeAll(
                """
                delete from activation_attempt
                where identity_key = ? and seq in (
                    select seq from activation_attempt where identity_key = ? order by at desc, seq desc offset ?)
                """,
                attempts.stream()
                        .map(Attempt::identity)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                identity -> new Object[] {identity, identity, retention.attemptsPerIdentity()});
    }

    private void trimStrangers() {
        sql.write("""
                delete from activation_attempt
                where known = false and seq in (
                    select seq from activation_attempt where known = false order by at desc, seq desc offset ?)
                """, retention.attemptsOfStrangers());
    }

    private static @Nullable Object[] values(FoldedAttempt fold) {
        var attempt = fold.newest();
        return new @Nullable Object[] {
            Row.at(attempt.at()),
            Row.id(attempt.number()),
            attempt.identity(),
            attempt.known(),
            attempt.address(),
            attempt.step().name(),
            attempt.cause().name(),
            attempt.serial(),
            attempt.name(),
            attempt.foldKey(),
            Row.at(fold.firstSeen()),
            Row.atOrNull(fold.beforeLast()),
            fold.count()
        };
    }

    private static FoldedAttempt read(Row row) {
        var number = row.textOrNull("number");
        var newest = new Attempt(
                row.instant("at"),
                number == null ? null : new AttemptNumber(number),
                row.textOrNull("identity_key"),
                row.flag("known"),
                row.text("address"),
                row.one(Attempt.Step.class, "step"),
                row.one(Attempt.Cause.class, "cause"),
                row.textOrNull("serial"),
                row.textOrNull("name"));
        return new FoldedAttempt(
                newest, row.instant("first_at"), row.instantOrNull("before_last_at"), row.number("tries"));
    }
}
