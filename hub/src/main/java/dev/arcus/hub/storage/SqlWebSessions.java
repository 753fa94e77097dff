package dev.arcus.hub.storage;

import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.WebSession;
import dev.arcus.domain.people.WebSessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class SqlWebSessions implements WebSessions {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlWebSessions(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public void add(WebSession session) {
        transactions.run(() -> {
            sql.write(
                    """
                    insert into web_session
                        (token_hash, user_id, generation, csrf, created, last_seen, expires, address)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    session.tokenHash(),
                    session.user().value(),
                    session.generation(),
                    session.csrf(),
                    Row.at(session.created()),
                    Row.at(session.lastSeen()),
                    Row.at(session.expires()),
                    session.address());
            return sql.write("""
                    delete from web_session where token_hash in
                        (select token_hash from web_session where user_id = ?
                         order by last_seen desc, token_hash desc offset ?)""", session.user().value(), MAX_OF_USER);
        });
    }

    @Override
    public Optional<WebSession> find(String tokenHash) {
        return sql.first("select * from web_session where token_hash = ?", SqlWebSessions::read, tokenHash);
    }

    @Override
    public List<WebSession> of(UserId user) {
        return sql.list(
                "select * from web_session where user_id = ? order by last_seen desc, token_hash desc",
                SqlWebSessions::read,
                user.value());
    }

    @Override
    public void seen(String tokenHash, Instant at) {
        sql.write("update web_session set last_seen = ? where token_hash = ?", Row.at(at), tokenHash);
    }

    @Override
    public void remove(String tokenHash) {
        sql.write("delete from web_session where token_hash = ?", tokenHash);
    }

    @Override
    public int sweep(Instant now, Instant idle) {
        return sql.write("delete from web_session where expires <= ? or last_seen < ?", Row.at(now), Row.at(idle));
    }

    private static WebSession read(Row row) {
        return new WebSession(
                row.text("token_hash"),
                new UserId(row.text("user_id")),
                (int) row.number("generation"),
                row.text("csrf"),
                row.instant("created"),
                row.instant("last_seen"),
                row.instant("expires"),
                row.text("address"));
    }
}
