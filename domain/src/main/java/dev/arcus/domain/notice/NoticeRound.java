package dev.arcus.domain.notice;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.notice.Notice.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rule's alarms of one kind, found in one round: those that a maintenance window mutes are kept as one notice, the others told as
 * one. Which alarms stand is known when it was written.
 */
final class NoticeRound {

    private final NoticeRule rule;
    private final NoticeTopic topic;
    private final List<Subject> told = new ArrayList<>();
    private final List<Subject> muted = new ArrayList<>();
    private final Map<Alarm.Key, Alarm> alarms = new HashMap<>();

    NoticeRound(NoticeRule rule, NoticeTopic topic) {
        this.rule = rule;
        this.topic = topic;
    }

    NoticeRule rule() {
        return rule;
    }

    NoticeTopic topic() {
        return topic;
    }

    boolean isAbout(SystemId system) {
        return alarms.containsKey(new Alarm.Key(rule.id(), topic, system.value()));
    }

    void add(NoticePlace place, Instant since, String detail, boolean isMuted) {
        (isMuted ? muted : told).add(subject(place, since, detail));
        add(place.system().id().value(), since, isMuted);
    }

    /** About the hub itself. */
    void add(Subject hub) {
        told.add(hub);
        add(Alarm.HUB, hub.since(), false);
    }

    private void add(String about, Instant since, boolean isMuted) {
        var key = new Alarm.Key(rule.id(), topic, about);
        alarms.put(key, new Alarm(key, since, isMuted));
    }

    /** Writes what there is, in the caller's transaction; the alarms that stand from now on. */
    Map<Alarm.Key, Alarm> write(Outbox outbox, NoticeBook book) {
        if (!told.isEmpty()) {
            outbox.put(rule, kind(), told);
        }
        if (!muted.isEmpty()) {
            outbox.keep(rule, kind(), muted);
        }
        alarms.values().forEach(book::put);
        return alarms;
    }

    private NoticeKind kind() {
        return switch (topic) {
            case STATUS -> NoticeKind.NOT_RUNNING;
            case PENDING_TOO_LONG -> NoticeKind.PENDING_TOO_LONG;
            case SECOND_BOX -> NoticeKind.SECOND_BOX;
            case CODE_EXPIRES -> NoticeKind.CODE_EXPIRES;
            case CERTIFICATE_EXPIRES -> NoticeKind.CERTIFICATE_EXPIRES;
        };
    }

    static Subject subject(NoticePlace place, Instant since, String detail) {
        var system = place.system();
        var company = place.companies().stream().findFirst();
        return new Subject(
                system.id(),
                system.pbxId().text(),
                system.name(),
                company.map(own -> own.id().value()).orElse(""),
                company.map(own -> own.name()).orElse(""),
                since,
                detail);
    }

    /** The system of an alarm; empty for the hub's own. */
    static Optional<SystemId> system(Alarm.Key key) {
        return key.about().equals(Alarm.HUB) ? Optional.empty() : Optional.of(new SystemId(key.about()));
    }
}
