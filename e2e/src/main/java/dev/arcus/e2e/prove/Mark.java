package dev.arcus.e2e.prove;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that an agent or the hub logs when an exchange has taken a step. A line that was written stays readable after a
 * SIGKILL, so it is a fact of the time before.
 */
enum Mark {
    /** Or, in a renewal, with the password that is to be replaced. */
    LOGIN_WITH_CODE("event=login-begun", "with=code"),
    OFFER_WRITTEN("event=offer-written", ""),
    OFFER_SENT("event=offer-sent", ""),
    OFFER_RECEIVED("event=offer-received", ""),
    STORED("event=secret-stored", ""),
    ACKNOWLEDGED("event=ack-sent", ""),
    COMMITTED("event=acknowledgement-committed", ""),
    LOGIN_WITH_PASSWORD("event=login-begun", "with=password"),
    ONLINE_WITH_PASSWORD("event=login-accepted", "with=password");

    /** Agents are named by their PABX-ID here, so that the name means the same in both logs. */
    private static final Pattern NAME = Pattern.compile("(?:agent|pbxId)=(\\S+)");

    private final String event;
    private final String field;

    Mark(String event, String field) {
        this.event = event;
        this.field = field;
    }

    /** A line that was understood: which step, of whom. */
    record Seen(Mark mark, String pbxId) {}

    /** Reads a line of a log; most lines mean nothing here. */
    static Optional<Seen> in(String line) {
        for (var mark : values()) {
            if (line.contains(mark.event + " ") && line.contains(mark.field)) {
                var name = NAME.matcher(line);
                return name.find()
                        ? Optional.of(new Seen(mark, name.group(1).toLowerCase(Locale.ROOT)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The mark that opens the time in which a kill hits {@code step}. */
    static Mark opening(Step step) {
        return switch (step) {
            case BEFORE -> LOGIN_WITH_CODE;
            case OFFER_WRITTEN -> OFFER_WRITTEN;
            case OFFER_SENT -> OFFER_SENT;
            case STORED -> STORED;
            case ACKNOWLEDGED -> ACKNOWLEDGED;
            case COMMITTED -> COMMITTED;
            case FIRST_USE -> LOGIN_WITH_PASSWORD;
            case AFTER -> ONLINE_WITH_PASSWORD;
        };
    }

    /** The mark before that. */
    static Mark before(Step step) {
        return switch (step) {
            case BEFORE, OFFER_WRITTEN -> LOGIN_WITH_CODE;
            case OFFER_SENT -> OFFER_WRITTEN;
            case STORED -> OFFER_RECEIVED;
            case ACKNOWLEDGED -> STORED;
            case COMMITTED -> ACKNOWLEDGED;
            case FIRST_USE, AFTER -> LOGIN_WITH_PASSWORD;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
