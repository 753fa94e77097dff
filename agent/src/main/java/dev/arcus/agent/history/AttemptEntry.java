package dev.arcus.agent.history;

import dev.arcus.agent.connection.ConnectionStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of an attempt, or of several in a row that ended alike.
 *
 * @param outcome what became of it
 * @param first when the first of them ended or succeeded, to the second
 * @param last the same for the last of them
 * @param times how many, 1 or more
 * @param reason as {@link ConnectionStatus#reason}
 * @param attempt the hub's number of the last of them, if it said one
 */
public record AttemptEntry(
        Outcome outcome, Instant first, Instant last, long times, String reason, Optional<String> attempt) {

    private static final int FIELDS = 6;

    /** What an attempt comes to. */
    public enum Outcome {
        CONNECTED,
        REFUSED,
        NOT_CONNECTED;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Outcome of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public AttemptEntry {
        if (times < 1) {
            throw new IllegalArgumentException("an entry stands for one attempt or more");
        }
    }

    /** What a status says about an attempt, if it is the outcome of one. */
    static Optional<AttemptEntry> of(ConnectionStatus status, Instant now) {
        return switch (status) {
            case ConnectionStatus.Connected connected ->
                Optional.of(one(Outcome.CONNECTED, connected.since(), connected.reason(), Optional.empty()));
            case ConnectionStatus.Refused refused ->
                Optional.of(one(Outcome.REFUSED, now, refused.reason(), refused.attempt()));
            case ConnectionStatus.NotConnected lost ->
                Optional.of(one(Outcome.NOT_CONNECTED, now, lost.reason(), Optional.empty()));
            case ConnectionStatus.Disabled disabled -> Optional.empty();
            case ConnectionStatus.Incomplete incomplete -> Optional.empty();
            case ConnectionStatus.Connecting connecting -> Optional.empty();
            case ConnectionStatus.Stopped stopped -> Optional.empty();
        };
    }

    private static AttemptEntry one(Outcome outcome, Instant at, String reason, Optional<String> attempt) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return new AttemptEntry(outcome, second, second, 1, reason, attempt);
    }

    /** Another attempt that ended alike came later. */
    boolean isFollowedAlikeBy(AttemptEntry later) {
        return outcome != Outcome.CONNECTED && outcome == later.outcome && reason.equals(later.reason);
    }

    /** The same connection, about which there is news. */
    boolean isSameConnectionAs(AttemptEntry other) {
        return outcome == Outcome.CONNECTED && outcome == other.outcome && first.equals(other.first);
    }

    AttemptEntry and(AttemptEntry later) {
        return new AttemptEntry(outcome, first, later.last, times + later.times, reason, later.attempt);
    }

    /** One line that {@link #read} reads back. */
    String text() {
        return String.join(
                ";",
                outcome.word(),
                first.toString(),
                last.toString(),
                Long.toString(times),
                attempt.orElse(""),
                reason);
    }

    /**
     * @throws IllegalArgumentException when it is none of {@link #text}'s lines
     */
    static AttemptEntry read(String line) {
        String[] fields = line.split(";", FIELDS);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not the line of an attempt");
        }
        return new AttemptEntry(
                Outcome.of(fields[0]),
                time(fields[1]),
                time(fields[2]),
                Long.parseLong(fields[3]),
                fields[5],
                Optional.of(fields[4]).filter(number -> !number.isEmpty()));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + text, e);
        }
    }
}
