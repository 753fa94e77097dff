package dev.arcus.hub.storage;

import dev.arcus.domain.people.PasswordLink;
import dev.arcus.domain.people.PasswordLinks;
import dev.arcus.domain.people.UserId;
import java.util.Optional;

final class SqlPasswordLinks implements PasswordLinks {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlPasswordLinks(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public void put(PasswordLink link) {
        transactions.run(() -> {
            removeOf(link.user());
            return sql.write(
                    "insert into password_link (user_id, token_hash, purpose, expires) values (?, ?, ?, ?)",
                    link.user().value(),
                    link.tokenHash(),
                    link.purpose().name(),
                    Row.at(link.expires()));
        });
    }

    @Override
    public Optional<PasswordLink> find(String tokenHash) {
        return sql.first("select * from password_link where token_hash = ?", SqlPasswordLinks::read, tokenHash);
    }

    @Override
    public boolean take(String tokenHash) {
        return sql.write("delete from password_link where token_hash = ?", tokenHash) == 1;
    }

    @Override
    public void removeOf(UserId user) {
        sql.write("delete from password_link where user_id = ?", user.value());
    }

    private static PasswordLink read(Row row) {
        return new PasswordLink(
                new UserId(row.text("user_id")),
                row.text("token_hash"),
                row.one(PasswordLink.Purpose.class, "purpose"),
                row.instant("expires"));
    }
}
