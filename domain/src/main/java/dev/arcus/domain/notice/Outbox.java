package dev.arcus.domain.notice;

import dev.arcus.domain.notice.Notice.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes a notice with its deliveries: in the caller's transaction, so both are there or none. */
public final class Outbox {

    private static final String QUEUE_FULL = "too many notices wait for this receiver";

    private final NoticeBook book;
    private final InstantSource clock;
    private final RandomGenerator random;

    public Outbox(NoticeBook book, InstantSource clock, RandomGenerator random) {
        this.book = book;
        this.clock = clock;
        this.random = random;
    }

    /** To be told. */
    Notice put(NoticeRule rule, NoticeKind kind, List<Subject> subjects) {
        var notice = notice(rule, kind, subjects, false);
        book.add(notice, deliveries(rule, notice, kind == NoticeKind.TEST));
        return notice;
    }

    /** To be kept only. */
    void keep(NoticeRule rule, NoticeKind kind, List<Subject> subjects) {
        book.add(notice(rule, kind, subjects, true), List.of());
    }

    /** A trial, without a wait for the digest. */
    public Notice test(NoticeRule rule) {
        return put(rule, NoticeKind.TEST, List.of());
    }

    private Notice notice(NoticeRule rule, NoticeKind kind, List<Subject> subjects, boolean muted) {
        var named = subjects.subList(0, Math.min(subjects.size(), Notice.MAX_SUBJECTS));
        return new Notice(
                NoticeId.next(random), rule.id(), rule.company(), kind, clock.instant(), muted, subjects.size(), named);
    }

    private List<Delivery> deliveries(NoticeRule rule, Notice notice, boolean atOnce) {
        var room = Delivery.MAX_WAITING_PER_RULE - book.waiting(rule.id());
        var deliveries = new ArrayList<Delivery>();
        switch (rule.channel()) {
            case NoticeChannel.Webhook webhook ->
                deliveries.add(delivery(notice, false, webhook.url().toString(), notice.at(), room));
            case NoticeChannel.Mail mail -> {
                var due = atOnce ? notice.at() : next(notice.at(), mail.every());
                for (var address : mail.addresses()) {
                    deliveries.add(delivery(notice, true, address, due, room - deliveries.size()));
                }
            }
        }
        return deliveries;
    }

    private Delivery delivery(Notice notice, boolean mail, String target, Instant due, int room) {
        var isFull = room <= 0;
        return new Delivery(
                DeliveryId.next(random),
                notice.id(),
                notice.rule(),
                mail,
                target,
                isFull ? Delivery.State.DEAD : Delivery.State.WAITING,
                0,
                due,
                isFull ? QUEUE_FULL : "",
                notice.at());
    }

    /** The same moments for all rules with the same interval: what falls due together is one mail an address. */
    private static Instant next(Instant at, Duration every) {
        var step = every.toSeconds();
        return Instant.ofEpochSecond((at.getEpochSecond() / step + 1) * step);
    }
}
