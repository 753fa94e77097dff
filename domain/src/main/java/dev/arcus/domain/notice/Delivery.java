package dev.arcus.domain.notice;

import java.time.Instant;

/**
 * A notice on its way to one receiver.
 *
 * @param target the address of the webhook, or of the mail
 * @param state WAITING until the receiver took it, or until it is given up
 * @param tries so far
 * @param due when it is tried next; meaningless unless WAITING
 * @param lastAnswer what the receiver said last, or why it could not be asked; empty before the first try
 */
public record Delivery(
        DeliveryId id,
        NoticeId notice,
        NoticeRuleId rule,
        boolean mail,
        String target,
        State state,
        int tries,
        Instant due,
        String lastAnswer,
        Instant changed) {

    public static final int MAX_ANSWER = 500;

    /** At most as many wait for one rule; what comes then is dead at once, and may be replayed. */
    public static final int MAX_WAITING_PER_RULE = 1_000;

    public Delivery {
        lastAnswer = lastAnswer.length() > MAX_ANSWER ? lastAnswer.substring(0, MAX_ANSWER) : lastAnswer;
    }

    /** What became of it. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Given up, kept with the last answer; a replay begins anew. */
        DEAD
    }

    Delivery delivered(String answer, Instant now) {
        return new Delivery(id, notice, rule, mail, target, State.DELIVERED, tries + 1, due, answer, now);
    }

    Delivery failed(String answer, Instant next, Instant now) {
        return new Delivery(id, notice, rule, mail, target, State.WAITING, tries + 1, next, answer, now);
    }

    Delivery dead(String answer, Instant now) {
        return new Delivery(id, notice, rule, mail, target, State.DEAD, tries + 1, due, answer, now);
    }

    /** Begins anew. */
    public Delivery replayed(Instant now) {
        return new Delivery(id, notice, rule, mail, target, State.WAITING, 0, now, lastAnswer, now);
    }
}
