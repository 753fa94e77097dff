package dev.arcus.hub.storage;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.Retention;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class SqlAttempts implements Attempts {

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
        transactions.run(() -> {
            insert(attempts);
            trimIdentities(attempts);
            if (attempts.stream().anyMatch(attempt -> !attempt.known())) {
                trimStrangers();
            }
            return true;
        });
    }

    @Override
    public List<Attempt> of(PbxId identity, int limit) {
        return sql.list(
                "select * from activation_attempt where identity_key = ? order by seq desc limit ?",
                SqlAttempts::read,
                identity.key(),
                limit);
    }

    @Override
    public Optional<Attempt> find(AttemptNumber number) {
        return sql.first(
                "select * from activation_attempt where number = ? order by seq desc limit 1",
                SqlAttempts::read,
                number.text());
    }

    @Override
    public List<Attempt> ofStrangers(int limit) {
        return sql.list(
                "select * from activation_attempt where known = false order by seq desc limit ?",
                SqlAttempts::read,
                limit);
    }

    private void insert(List<Attempt> attempts) {
        sql.writeAll("""
                insert into activation_attempt (at, number, identity_key, known, address, step, cause, serial)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, attempts, SqlAttempts::values);
    }

    private void trimIdentities(List<Attempt> attempts) {
        sql.writeAll(
                """
                delete from activation_attempt
                where identity_key = ? and seq <= (
                    select seq from activation_attempt where identity_key = ? order by seq desc limit 1 offset ?)
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
                where known = false and seq <= (
                    select seq from activation_attempt where known = false order by seq desc limit 1 offset ?)
                """, retention.attemptsOfStrangers());
    }

    private static @Nullable Object[] values(Attempt attempt) {
        return new @Nullable Object[] {
            Row.at(attempt.at()),
            Row.id(attempt.number()),
            attempt.identity(),
            attempt.known(),
            attempt.address(),
            attempt.step().name(),
            attempt.cause().name(),
            attempt.serial()
        };
    }

    private static Attempt read(Row row) {
        var number = row.textOrNull("number");
        return new Attempt(
                row.instant("at"),
                number == null ? null : new AttemptNumber(number),
                row.textOrNull("identity_key"),
                row.flag("known"),
                row.text("address"),
                row.one(Attempt.Step.class, "step"),
                row.one(Attempt.Cause.class, "cause"),
                row.textOrNull("serial"));
    }
}
