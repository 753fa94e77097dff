package dev.arcus.hub.storage;

import dev.arcus.domain.history.Retention;
import dev.arcus.domain.notice.NoticeBook;
import dev.arcus.domain.people.LoginFailures;
import dev.arcus.domain.store.OnceKeys;
import java.time.Duration;
import java.time.InstantSource;

/** Drops what is older than its retention; the hub calls it once a minute. The bounds in number hold without it. */
public final class RetentionSweep {

    /** Rows in one transaction: a long stop of the hub must not end in one long write. */
    private static final int STEP = 5_000;

    private final Sql sql;
    private final AuditCut audit;
    private final Retention retention;
    private final InstantSource clock;

    RetentionSweep(Sql sql, AuditCut audit, Retention retention, InstantSource clock) {
        this.sql = sql;
        this.audit = audit;
        this.retention = retention;
        this.clock = clock;
    }

    /** How many rows were dropped. */
    public long sweep() {
        return drop("connection_event", retention.eventAge())
                + drop("activation_attempt", retention.attemptAge())
                + dropAudit()
                + sql.write(
                        "delete from incident where started < ?",
                        Row.at(clock.instant().minus(retention.eventAge())))
                + dropLoginFailures(LoginFailures.MAX)
                + dropPasswordLinks()
                + dropImports()
                + drop("idempotency_key", OnceKeys.KEPT)
                + drop("notice", NoticeBook.KEPT)
                + dropNotices(NoticeBook.MAX_NOTICES);
    }

    /** Those that tell nothing any more, and the oldest beyond {@code most}. */
    long dropLoginFailures(int most) {
        var old = sql.write(
                "delete from login_failure where last_failure < ?",
                Row.at(clock.instant().minus(LoginFailures.AGE)));
        return old
                + sql.write(
                        "delete from login_failure where address_hash in (select address_hash from login_failure"
                                + " order by last_failure desc, address_hash offset ?)",
                        most);
    }

    /** The oldest beyond {@code most}. */
    long dropNotices(int most) {
        return sql.write(
                "delete from notice where seq <= (select seq from notice order by seq desc limit 1 offset ?)", most);
    }

    /** An expired link is refused whether it is there or not. */
    private long dropPasswordLinks() {
        return sql.write("delete from password_link where expires <= ?", Row.at(clock.instant()));
    }

    private long dropAudit() {
        var before = clock.instant().minus(retention.auditAge());
        var dropped = 0L;
        int step;
        do {
            step = audit.drop(before, STEP);
            dropped += step;
        } while (step == STEP);
        return dropped;
    }

    /** With their rows. */
    private long dropImports() {
        return sql.write("delete from import_batch where expires <= ?", Row.at(clock.instant()));
    }

    private long drop(String table, Duration age) {
        var before = Row.at(clock.instant().minus(age));
        var text = "delete from " + table + " where seq in (select seq from " + table
                + " where at < ? order by at limit " + STEP + ")";
        var dropped = 0L;
        int step;
        do {
            step = sql.write(text, before);
            dropped += step;
        } while (step == STEP);
        return dropped;
    }
}
