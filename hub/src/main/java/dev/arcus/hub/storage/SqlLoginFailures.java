package dev.arcus.hub.storage;

import dev.arcus.domain.people.LoginFailure;
import dev.arcus.domain.people.LoginFailures;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class SqlLoginFailures implements LoginFailures {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlLoginFailures(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public Optional<LoginFailure> of(String loginEmail) {
        return sql.first(
                "select * from login_failure where address_hash = ?", SqlLoginFailures::read, hash(loginEmail));
    }

    @Override
    public void put(String loginEmail, LoginFailure failure) {
        var values = new @Nullable Object[] {
            failure.count(),
            Row.at(failure.last()),
            failure.attempt(),
            Row.atOrNull(failure.lockedUntil()),
            hash(loginEmail)
        };
        transactions.run(() -> {
            var updated = sql.write(
                    "update login_failure set failures = ?, last_failure = ?, attempt = ?, locked_until = ?"
                            + " where address_hash = ?",
                    values);
            return updated == 1
                    || sql.write(
                                    "insert into login_failure (failures, last_failure, attempt, locked_until, address_hash)"
                                            + " values (?, ?, ?, ?, ?)",
                                    values)
                            == 1;
        });
    }

    @Override
    public void remove(String loginEmail) {
        sql.write("delete from login_failure where address_hash = ?", hash(loginEmail));
    }

    /** Addresses come from anybody, of any length. */
    private static String hash(String loginEmail) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Row.key(loginEmail)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LoginFailure read(Row row) {
        return new LoginFailure(
                (int) row.number("failures"),
                row.instant("last_failure"),
                row.textOrNull("attempt"),
                row.instantOrNull("locked_until"));
    }
}
