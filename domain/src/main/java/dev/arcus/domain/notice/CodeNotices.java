package dev.arcus.domain.notice;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.notice.NoticeBook.Unfinished;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of PBXs that stay Pending for too long, and of activation codes that are about to expire. Guarded by its owner. */
final class CodeNotices {

    /** How many systems with an open activation code are looked at, those that wait longest first. */
    static final int MAX_UNFINISHED = 10_000;

    private final NoticeBook book;
    private final StandingAlarms alarms;

    CodeNotices(NoticeBook book, StandingAlarms alarms) {
        this.book = book;
        this.alarms = alarms;
    }

    void minute(Instant now, NoticePlaces places) {
        var unfinished = book.unfinished(MAX_UNFINISHED);
        forgetFinished(unfinished);
        for (var rule : alarms.rules()) {
            var pending = new NoticeRound(rule, NoticeTopic.PENDING_TOO_LONG);
            var codes = new NoticeRound(rule, NoticeTopic.CODE_EXPIRES);
            for (var one : unfinished) {
                if (isPendingTooLong(rule, one, now)) {
                    add(pending, one.system(), one.since(), places, now);
                }
                expiring(rule, one.expires(), now).ifPresent(at -> add(codes, one.system(), at, places, now));
            }
            alarms.write(pending);
            alarms.write(codes);
        }
    }

    private static boolean isPendingTooLong(NoticeRule rule, Unfinished one, Instant now) {
        return !one.since().plus(rule.delays().pending()).isAfter(now);
    }

    private static Optional<Instant> expiring(NoticeRule rule, @Nullable Instant expires, Instant now) {
        return Optional.ofNullable(expires)
                .filter(at -> !at.minus(rule.delays().codeExpires()).isAfter(now));
    }

    private void add(NoticeRound round, SystemId system, Instant since, NoticePlaces places, Instant now) {
        var rule = round.rule();
        if (rule.wants(round.topic()) && !alarms.stands(rule, round.topic(), system)) {
            places.of(system)
                    .filter(place -> place.concerns(rule))
                    .ifPresent(place -> round.add(place, since, "", alarms.isMuted(place, now)));
        }
    }

    /** Alarms about codes that were used, replaced or deleted. */
    private void forgetFinished(List<Unfinished> unfinished) {
        var open = new HashMap<String, Unfinished>();
        unfinished.forEach(one -> open.put(one.system().value(), one));
        forget(NoticeTopic.PENDING_TOO_LONG, open, (alarm, one) -> one.since().equals(alarm.since()));
        forget(NoticeTopic.CODE_EXPIRES, open, (alarm, one) -> alarm.since().equals(one.expires()));
    }

    /** Whether an alarm is about what is open now. */
    private interface Same {
        boolean is(Alarm alarm, Unfinished one);
    }

    private void forget(NoticeTopic topic, Map<String, Unfinished> open, Same same) {
        alarms.forget(alarms.of(topic)
                .filter(alarm -> Optional.ofNullable(open.get(alarm.key().about()))
                        .filter(one -> same.is(alarm, one))
                        .isEmpty())
                .map(Alarm::key)
                .toList());
    }
}
