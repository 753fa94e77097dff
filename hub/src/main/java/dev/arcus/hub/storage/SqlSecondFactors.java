package dev.arcus.hub.storage;

import dev.arcus.domain.people.SecondFactor;
import dev.arcus.domain.people.SecondFactors;
import dev.arcus.domain.people.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class SqlSecondFactors implements SecondFactors {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlSecondFactors(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public Optional<SecondFactor> of(UserId user) {
        return transactions.run(
                () -> sql.first("select * from second_factor where user_id = ?", row -> read(user, row), user.value()));
    }

    @Override
    public void put(SecondFactor factor) {
        transactions.run(() -> {
            var replaced = remove(factor.user());
            sql.write(
                    "insert into second_factor (user_id, secret, since, last_step) values (?, ?, ?, ?)",
                    factor.user().value(),
                    factor.secret(),
                    Row.at(factor.since()),
                    factor.lastStep());
            add(factor.user(), factor.recovery());
            return replaced;
        });
    }

    @Override
    public boolean take(UserId user, long step) {
        return sql.write(
                        "update second_factor set last_step = ? where user_id = ? and last_step < ?",
                        step,
                        user.value(),
                        step)
                == 1;
    }

    @Override
    public boolean spend(UserId user, String recoveryHash) {
        return sql.write("delete from recovery_code where user_id = ? and code_hash = ?", user.value(), recoveryHash)
                == 1;
    }

    @Override
    public void renew(UserId user, Set<String> recoveryHashes) {
        transactions.run(() -> {
            var isOn = sql.exists("select 1 from second_factor where user_id = ?", user.value());
            if (isOn) {
                sql.write("delete from recovery_code where user_id = ?", user.value());
                add(user, recoveryHashes);
            }
            return isOn;
        });
    }

    @Override
    public boolean remove(UserId user) {
        return sql.write("delete from second_factor where user_id = ?", user.value()) == 1;
    }

    private void add(UserId user, Set<String> hashes) {
        sql.writeAll("insert into recovery_code (user_id, code_hash) values (?, ?)", List.copyOf(hashes), hash ->
                new Object[] {user.value(), hash});
    }

    private SecondFactor read(UserId user, Row row) {
        var left = sql.list(
                "select code_hash from recovery_code where user_id = ?", code -> code.text("code_hash"), user.value());
        return new SecondFactor(
                user, row.text("secret"), row.instant("since"), row.number("last_step"), new HashSet<>(left));
    }
}
