package dev.arcus.domain.notice;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.system.Systems;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;

/** Tells of second boxes with the identity of another one: at once, and of each PBX once a day. Guarded by its owner, but for {@link #attempted}. */
final class SecondBoxNotices {

    /** Second boxes that are seen between two rounds; more are the same storm. */
    static final int MAX_SECOND_BOXES = 1_000;

    private static final NoticeTopic TOPIC = NoticeTopic.SECOND_BOX;
    private static final Duration AGAIN = Duration.ofHours(24);

    private final Systems systems;
    private final StandingAlarms alarms;
    private final ArrayBlockingQueue<Attempt> boxes = new ArrayBlockingQueue<>(MAX_SECOND_BOXES);

    SecondBoxNotices(Systems systems, StandingAlarms alarms) {
        this.systems = systems;
        this.alarms = alarms;
    }

    /** A box was refused; never waits. Any thread. */
    void attempted(Attempt attempt) {
        switch (attempt.cause()) {
            case SECOND_BOX, COUNTER_REPEATED, OTHER_BOX -> {
                var unused = boxes.offer(attempt);
            }
            default -> {}
        }
    }

    void round(Instant now, NoticePlaces places) {
        var attempts = new ArrayList<Attempt>();
        boxes.drainTo(attempts);
        var rounds = new LinkedHashMap<NoticeRule, NoticeRound>();
        for (var attempt : attempts) {
            var identity = attempt.identity();
            if (identity != null) {
                systems.findByPbxId(new PbxId(identity))
                        .flatMap(system -> places.of(system.id()))
                        .ifPresent(place -> add(place, attempt, rounds, now));
            }
        }
        rounds.values().forEach(alarms::write);
    }

    /** Those that were told so long ago that the next one is news. */
    void forgetOld(Instant now) {
        alarms.forget(alarms.of(TOPIC)
                .filter(alarm -> isOld(alarm, now))
                .map(Alarm::key)
                .toList());
    }

    private void add(NoticePlace place, Attempt attempt, Map<NoticeRule, NoticeRound> rounds, Instant now) {
        var system = place.system().id();
        for (var rule : alarms.wanting(TOPIC, place)) {
            var isNews = alarms.find(rule, TOPIC, system.value())
                    .filter(told -> !isOld(told, now))
                    .isEmpty();
            var round = rounds.get(rule);
            // Of several in one round the first is told.
            if (isNews && (round == null || !round.isAbout(system))) {
                rounds.computeIfAbsent(rule, key -> new NoticeRound(rule, TOPIC))
                        .add(place, attempt.at(), words(attempt), alarms.isMuted(place, now));
            }
        }
    }

    private static boolean isOld(Alarm alarm, Instant now) {
        return alarm.since().plus(AGAIN).isBefore(now);
    }

    private static String words(Attempt attempt) {
        return attempt.cause().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", serial " + attempt.serial()
                + ", from " + attempt.address();
    }
}
