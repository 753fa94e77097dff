package dev.arcus.hub.storage;

import dev.arcus.domain.history.HubRun;
import dev.arcus.domain.history.HubRuns;
import java.time.Instant;
import java.util.List;

final class SqlHubRuns implements HubRuns {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlHubRuns(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public void started(long incarnation, Instant at) {
        transactions.runDurably(() -> {
            sql.write(
                    "insert into hub_run (incarnation, started, alive) values (?, ?, ?)",
                    incarnation,
                    Row.at(at),
                    Row.at(at));
            return sql.write(
                    "delete from hub_run where incarnation in ("
                            + "select incarnation from hub_run order by incarnation desc offset ?)",
                    MAX);
        });
    }

    @Override
    public void alive(long incarnation, Instant at) {
        sql.write("update hub_run set alive = ? where incarnation = ?", Row.at(at), incarnation);
    }

    @Override
    public void stopped(long incarnation, Instant at) {
        transactions.runDurably(() -> sql.write(
                "update hub_run set alive = ?, stopped = ? where incarnation = ?",
                Row.at(at),
                Row.at(at),
                incarnation));
    }

    @Override
    public List<HubRun> newest(int limit) {
        return sql.list(
                "select * from hub_run order by incarnation desc limit ?",
                row -> new HubRun(
                        row.number("incarnation"),
                        row.instant("started"),
                        row.instant("alive"),
                        row.instantOrNull("stopped")),
                limit);
    }
}
