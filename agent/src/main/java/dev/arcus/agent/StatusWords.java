package dev.arcus.agent;

import dev.arcus.agent.connection.ConnectionStatus;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The connection status as one line for people. */
final class StatusWords {

    private StatusWords() {}

    static String of(ConnectionStatus status) {
        Optional<String> attempt =
                status instanceof ConnectionStatus.Refused refused ? refused.attempt() : Optional.empty();
        return of(
                status.label(),
                status.reason(),
                attempt,
                status.nextAttempt()
                        .map(time -> time.truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    static String of(String label, String reason, Optional<String> attempt, Optional<String> next) {
        StringBuilder line = new StringBuilder(label);
        if (!reason.isEmpty()) {
            line.append(": ").append(reason);
        }
        attempt.ifPresent(
                number -> line.append("; your partner can look up attempt ").append(number));
        next.ifPresent(time -> line.append("; next attempt at ").append(time));
        return line.toString();
    }
}
