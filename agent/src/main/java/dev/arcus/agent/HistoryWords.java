package dev.arcus.agent;

import dev.arcus.agent.history.AttemptEntry;
import dev.arcus.agent.history.AttemptHistory;
import java.util.List;
import java.util.stream.Stream;

/** The history of attempts as lines for people, the newest first. */
final class HistoryWords {

    private HistoryWords() {}

    /** Nothing when nothing was tried yet. */
    static List<String> of(AttemptHistory history) {
        if (history.entries().isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of("History of attempts:"),
                        history.entries().stream().map(HistoryWords::line))
                .toList();
    }

    private static String line(AttemptEntry entry) {
        StringBuilder line =
                new StringBuilder("  ").append(entry.last()).append("  ").append(label(entry.outcome()));
        if (!entry.reason().isEmpty()) {
            line.append(": ").append(entry.reason());
        }
        entry.attempt().ifPresent(number -> line.append("; attempt ").append(number));
        if (entry.times() > 1) {
            line.append(" (")
                    .append(entry.times())
                    .append(" times since ")
                    .append(entry.first())
                    .append(')');
        }
        return line.toString();
    }

    private static String label(AttemptEntry.Outcome outcome) {
        return switch (outcome) {
            case CONNECTED -> "Connected";
            case REFUSED -> "Refused";
            case NOT_CONNECTED -> "Not connected";
        };
    }
}
