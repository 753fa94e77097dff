package dev.arcus.hub.storage;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.FoldedAttempt;
import dev.arcus.domain.restoration.Restoration;
import dev.arcus.domain.restoration.Restorations;
import dev.arcus.domain.restoration.ReturningBox;
import dev.arcus.domain.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class SqlRestorations implements Restorations {

    /** What the hub tells a box that it may come in with, or that is no refusal. */
    private static final String HARMLESS = "('NONE', 'COUNTER_REPEATED', 'LOST', 'NOT_DECLARED')";

    private static final String TRIED = """
            exists (select 1 from activation_attempt a where a.identity_key = lower(s.pbx_id) and a.at >= ?
                and a.cause not in\s""" + HARMLESS + ")";

    private static final String RETURNING = """
            from system s
            join system_credential k on k.system_id = s.id
            left join session e on e.system_id = s.id and e.since >= ?
            where (k.phase <> 'CREATED' or e.since is not null or\s""" + TRIED + ")";

    private static final int ATTEMPTS = 20;

    private final Sql sql;
    private final SqlTransactions transactions;
    private final Attempts attempts;

    SqlRestorations(Sql sql, SqlTransactions transactions, Attempts attempts) {
        this.sql = sql;
        this.transactions = transactions;
        this.attempts = attempts;
    }

    @Override
    public Optional<Restoration> last() {
        return sql.first(
                "select * from hub_restoration where id = 1",
                row -> new Restoration(row.instant("taken"), row.instant("restored"), row.instantOrNull("closed")));
    }

    @Override
    public void close(Instant at) {
        sql.write("update hub_restoration set closed = ? where id = 1 and closed is null", Row.at(at));
    }

    @Override
    public Page<ReturningBox> boxes(Restoration restoration, Page.Request page) {
        var since = Row.at(restoration.restored());
        return transactions.run(() -> {
            var total = sql.number("select count(*) as n " + RETURNING, since, since);
            var items = sql.list(
                    "select s.id, s.pbx_id, s.name, e.since " + RETURNING
                            + " order by case when e.since is not null then 2" + " when " + TRIED
                            + " then 0 else 1 end, s.name_key, s.id limit ? offset ?",
                    row -> box(row, restoration),
                    since,
                    since,
                    since,
                    page.limit(),
                    page.offset());
            return new Page<>(items, page.limit(), page.offset(), total);
        });
    }

    @Override
    public long missing(Restoration restoration) {
        var since = Row.at(restoration.restored());
        return sql.number("select count(*) as n " + RETURNING + " and e.since is null", since, since);
    }

    @Override
    public List<String> unknown(Restoration restoration, int limit) {
        return sql.list(
                "select a.identity_key, max(a.seq) as newest from activation_attempt a where a.at >= ?"
                        + " and a.identity_key is not null and a.cause not in " + HARMLESS
                        + " and not exists (select 1 from system s where lower(s.pbx_id) = a.identity_key)"
                        + " group by a.identity_key order by newest desc limit ?",
                row -> row.text("identity_key"),
                Row.at(restoration.restored()),
                limit);
    }

    private ReturningBox box(Row row, Restoration restoration) {
        var pbxId = new PbxId(row.text("pbx_id"));
        var back = row.instantOrNull("since");
        return new ReturningBox(
                new SystemId(row.text("id")),
                pbxId,
                row.text("name"),
                back,
                refused(pbxId, back == null ? restoration.restored() : back));
    }

    /** An agent tries its old code, too: what it says of its password tells more. */
    private @Nullable Attempt refused(PbxId pbxId, Instant since) {
        var refusals = attempts.of(pbxId, ATTEMPTS).stream()
                .map(FoldedAttempt::newest)
                .filter(attempt -> !attempt.at().isBefore(since))
                .filter(SqlRestorations::isRefusal)
                .toList();
        return refusals.stream()
                .filter(attempt -> attempt.cause() == Attempt.Cause.YOUNGER_THAN_BACKUP)
                .findFirst()
                .or(() -> refusals.stream().findFirst())
                .orElse(null);
    }

    private static boolean isRefusal(Attempt attempt) {
        return switch (attempt.cause()) {
            case NONE, COUNTER_REPEATED, LOST, NOT_DECLARED -> false;
            default -> true;
        };
    }
}
