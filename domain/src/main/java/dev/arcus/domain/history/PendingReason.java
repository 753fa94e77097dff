package dev.arcus.domain.history;

import dev.arcus.domain.history.Attempt.Cause;
import dev.arcus.domain.history.Attempt.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one answer to "why is it Pending?".
 *
 * @param attempt that it rests on, or null where there is none
 * @param count how many attempts ended so
 */
public record PendingReason(Kind kind, @Nullable FoldedAttempt attempt, long count) {

    /** What is most likely the matter, by what is to be done. */
    public enum Kind {
        /** No box ever tried with this PABX-ID since the code is in force. */
        NEVER_TRIED,
        /** As above, but something failed at the address from which the PBX was connected before. */
        FAILED_FROM_SAME_ADDRESS,
        /** The code is typed wrong. */
        WRONG_CODE,
        /** The box still has what was valid before a reset. */
        OLD_CODE,
        /** Only the box that was replaced still calls. */
        OLD_HARDWARE,
        CODE_EXPIRED,
        /** The box logs in, but never says that it stored its password. */
        NOT_ACKNOWLEDGED,
        /** The box finds the hub's certificate out of date: mostly its own clock. */
        CLOCK,
        /** The box does not trust the hub's certificate. */
        NOT_TRUSTED,
        /** What the attempt says. */
        AS_ATTEMPTED
    }

    /**
     * What is known of a system that is pending.
     *
     * @param since when the present code came into force
     * @param offered the private access code was offered and is not acknowledged
     * @param connected right now
     * @param expired the code's time is over
     * @param named attempts under its PABX-ID, last seen first
     * @param nameless attempts under no name from the address of its last login, last seen first
     */
    public record Facts(
            Instant since,
            boolean offered,
            boolean connected,
            boolean expired,
            List<FoldedAttempt> named,
            List<FoldedAttempt> nameless) {}

    public static PendingReason of(Facts facts) {
        if (facts.connected()) {
            return new PendingReason(Kind.NOT_ACKNOWLEDGED, null, 0);
        }
        var named = since(facts.since(), facts.named());
        if (!named.isEmpty()) {
            return byAttempt(named, facts.offered());
        }
        if (facts.offered()) {
            return new PendingReason(Kind.NOT_ACKNOWLEDGED, null, 0);
        }
        if (facts.expired()) {
            return new PendingReason(Kind.CODE_EXPIRED, null, 0);
        }
        return since(facts.since(), facts.nameless()).stream()
                .findFirst()
                .map(PendingReason::fromSameAddress)
                .orElseGet(() -> new PendingReason(Kind.NEVER_TRIED, null, 0));
    }

    private static PendingReason byAttempt(List<FoldedAttempt> named, boolean offered) {
        var newest = named.getFirst();
        var kind = kind(newest.newest(), offered);
        if (newest.newest().cause() == Cause.TOO_MANY_FAILURES) {
            // The lock only hides what went wrong before it.
            return named.stream()
                    .filter(fold -> fold.newest().cause() == Cause.WRONG_SECRET)
                    .findFirst()
                    .map(wrong -> new PendingReason(Kind.WRONG_CODE, wrong, wrong.count()))
                    .orElseGet(() -> new PendingReason(kind, newest, newest.count()));
        }
        return new PendingReason(kind, newest, newest.count());
    }

    private static PendingReason fromSameAddress(FoldedAttempt nameless) {
        var kind = kind(nameless.newest(), false);
        return new PendingReason(
                kind == Kind.AS_ATTEMPTED ? Kind.FAILED_FROM_SAME_ADDRESS : kind, nameless, nameless.count());
    }

    private static Kind kind(Attempt attempt, boolean offered) {
        return switch (attempt.cause()) {
            case WRONG_SECRET -> Kind.WRONG_CODE;
            case CODE_REPLACED -> Kind.OLD_CODE;
            case REPLACED_HARDWARE -> Kind.OLD_HARDWARE;
            case CODE_EXPIRED -> Kind.CODE_EXPIRED;
            case TLS_NOT_TRUSTED -> Kind.NOT_TRUSTED;
            case TLS_OUT_OF_DATE -> Kind.CLOCK;
            case LOST, TIMED_OUT ->
                offered || attempt.step().compareTo(Step.OFFER) >= 0 ? Kind.NOT_ACKNOWLEDGED : Kind.AS_ATTEMPTED;
            case NONE,
                    TOO_MANY_CONNECTIONS,
                    TLS_FAILED,
                    UPGRADE_FAILED,
                    PROTOCOL_ERROR,
                    WRONG_DOMAIN,
                    UNKNOWN_IDENTITY,
                    YOUNGER_THAN_BACKUP,
                    CODE_SPENT,
                    TOO_MANY_FAILURES,
                    LOOKUP_FAILED,
                    WRONG_SERIAL,
                    OTHER_BOX,
                    BLOCKED_BOX,
                    SECOND_BOX,
                    COUNTER_REPEATED,
                    NOT_DECLARED,
                    BOX_COULD_NOT_STORE -> Kind.AS_ATTEMPTED;
        };
    }

    private static List<FoldedAttempt> since(Instant begin, List<FoldedAttempt> folds) {
        return folds.stream().filter(fold -> !fold.lastSeen().isBefore(begin)).toList();
    }

    /** The exact cause that it rests on. */
    public Optional<Cause> cause() {
        return attempt == null ? Optional.empty() : Optional.of(attempt.newest().cause());
    }
}
