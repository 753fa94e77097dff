package dev.arcus.domain.notice;

import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.status.StatusTurn;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells who is not Running any more, and who is again. Guarded by its owner. */
final class StatusNotices {

    private static final NoticeTopic TOPIC = NoticeTopic.STATUS;

    private final SystemStores systems;
    private final NoticeBook book;
    private final StatusBoard board;
    private final StandingAlarms alarms;
    private final StatusAlarms status = new StatusAlarms();

    StatusNotices(SystemStores systems, NoticeBook book, StatusBoard board, StandingAlarms alarms) {
        this.systems = systems;
        this.book = book;
        this.board = board;
        this.alarms = alarms;
    }

    /** After a start: who was down before it, and how all are now that an alarm is about. */
    void load(Instant now) {
        var downs = book.downs();
        var labels = labels(downs.keySet());
        status.load(downs);
        labels.forEach((system, label) -> status.turned(system, label.orElse(null), now));
    }

    void turned(List<StatusTurn> turns) {
        turns.forEach(turn -> status.turned(turn.system(), turn.to(), turn.at()));
    }

    /** Turns were lost: asks about those that were Running, and about every alarm. */
    void missed(Instant now) {
        labels(status.running()).forEach((system, label) -> status.turned(system, label.orElse(null), now));
    }

    void round(Instant now, NoticePlaces places) {
        save();
        status.fresh(now).forEach(one -> await(one, places));
        status.due(now).forEach((rule, due) -> raise(rule, due, places, now));
        end();
        clear(now, places);
    }

    /** Of these and of all that an alarm is about; empty for one that was deleted. */
    private Map<SystemId, Optional<StatusLabel>> labels(Set<SystemId> some) {
        var asked = new HashSet<>(some);
        asked.addAll(alarms.systems());
        var phases = systems.credentials().phases(asked);
        var labels = new HashMap<SystemId, Optional<StatusLabel>>();
        for (var system : asked) {
            var phase = Optional.ofNullable(phases.get(system));
            labels.put(system, phase.map(known -> board.statusOf(system, known).label()));
        }
        return labels;
    }

    private void save() {
        var unsaved = status.unsaved();
        if (unsaved.isEmpty()) {
            return;
        }
        var downs = new HashMap<SystemId, Instant>();
        unsaved.forEach((system, since) -> since.ifPresent(at -> downs.put(system, at)));
        systems.transactions().run(() -> {
            book.removeDowns(unsaved.keySet());
            book.addDowns(downs);
            return true;
        });
        unsaved.clear();
    }

    private void await(StatusAlarms.Due one, NoticePlaces places) {
        places.of(one.system())
                .ifPresent(place -> alarms.wanting(TOPIC, place).stream()
                        .filter(rule ->
                                !one.since().isBefore(rule.created()) && !alarms.stands(rule, TOPIC, one.system()))
                        .forEach(rule -> status.await(rule, one)));
    }

    private void raise(NoticeRuleId id, List<StatusAlarms.Due> due, NoticePlaces places, Instant now) {
        alarms.rule(id).ifPresent(rule -> {
            var round = new NoticeRound(rule, TOPIC);
            for (var one : due) {
                places.of(one.system())
                        .filter(place -> !alarms.stands(rule, TOPIC, one.system()))
                        .ifPresent(place ->
                                round.add(place, one.since(), label(one.system()), alarms.isMuted(place, now)));
            }
            try {
                alarms.write(round);
            } catch (RuntimeException e) {
                status.again(id, due);
                throw e;
            }
        });
    }

    private String label(SystemId system) {
        var phase = systems.credentials().phases(List.of(system)).get(system);
        return phase == null ? "" : board.statusOf(system, phase).label().name().toLowerCase(Locale.ROOT);
    }

    /** Those that were reset or deleted. */
    private void end() {
        var gone = status.gone();
        if (!gone.isEmpty()) {
            alarms.forget(about(gone).stream().map(Alarm::key).toList());
            status.ended(gone);
        }
    }

    /** Those that are Running again: told where the alarm was. */
    private void clear(Instant now, NoticePlaces places) {
        var back = status.back(now);
        if (!back.isEmpty()) {
            alarms.clear(about(back.keySet()), NoticeKind.RUNNING, back, places);
            status.told(back.keySet());
        }
    }

    private List<Alarm> about(Set<SystemId> some) {
        return alarms.of(TOPIC)
                .filter(alarm ->
                        NoticeRound.system(alarm.key()).filter(some::contains).isPresent())
                .toList();
    }
}
