package dev.arcus.agent.virtual;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A call on a virtual PBX. Everything about it is decided when it is placed or hung up, so its state is a function of the
 * time; a restart of the agent ends no call.
 *
 * @param from short number of the phone that calls
 * @param to what was dialled
 * @param answeredAt when the other side picks up
 * @param endsAt when one of them hangs up; before {@code answeredAt} nobody ever answers
 */
public record Call(String from, String to, Instant placedAt, Instant answeredAt, Instant endsAt) {

    private static final String NUMBER = "[0-9A-Za-z*#+]{1,32}";

    /** What one sees of a call. */
    public enum State {
        RINGING,
        ACTIVE,
        ENDED
    }

    public Call {
        if (!from.matches(NUMBER) || !to.matches(NUMBER)) {
            throw new IllegalArgumentException("a number is 1 to 32 letters, digits, *, # or +");
        }
        if (answeredAt.isBefore(placedAt) || endsAt.isBefore(placedAt)) {
            throw new IllegalArgumentException("a call ends after it was placed");
        }
    }

    /** A call that rings and lasts for a time. */
    static Call placed(String from, String to, Instant now, Duration rings, Duration talks) {
        return new Call(from, to, now, now.plus(rings), now.plus(rings).plus(talks));
    }

    public State state(Instant now) {
        if (!now.isBefore(endsAt)) {
            return State.ENDED;
        }
        return now.isBefore(answeredAt) ? State.RINGING : State.ACTIVE;
    }

    /** Whether a phone is taken by this call. */
    boolean occupies(String phone, Instant now) {
        return state(now) != State.ENDED && (from.equals(phone) || to.equals(phone));
    }

    Call hungUp(Instant now) {
        return new Call(from, to, placedAt, answeredAt, now.isBefore(placedAt) ? placedAt : now);
    }

    String text() {
        return String.join(";", from, to, placedAt.toString(), answeredAt.toString(), endsAt.toString());
    }

    static Call read(String text) {
        String[] parts = text.split(";", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("a call is from;to;placed;answered;ends");
        }
        try {
            return new Call(
                    parts[0], parts[1], Instant.parse(parts[2]), Instant.parse(parts[3]), Instant.parse(parts[4]));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a call's times are RFC 3339 in UTC", e);
        }
    }
}
