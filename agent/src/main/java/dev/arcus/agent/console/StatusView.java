package dev.arcus.agent.console;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.history.AttemptEntry;
import dev.arcus.agent.history.StatusBoard;
import dev.arcus.agent.web.Html;
import dev.arcus.agent.web.Template;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** <em>Connection status</em> with its remedy, the next attempt and the history: the part of the page that lives. */
final class StatusView {

    private static final Template STATUS = Template.of(StatusView.class, "status.html");
    private static final Template ENTRY = Template.of(StatusView.class, "attempt.html");
    private static final Template LINE = Template.of(StatusView.class, "status-line.html");
    private static final Template NEXT = Template.of(StatusView.class, "next.html");

    private StatusView() {}

    /**
     * @param locked whether the field <em>Activation code</em> is greyed out
     */
    static Html of(StatusBoard.Now now, boolean locked, Words words) {
        ConnectionStatus status = now.status();
        return STATUS.fill(
                words::get,
                Map.of(
                        "kind", kind(status),
                        "code", locked ? "locked" : "open",
                        "label", words.get("status." + kind(status)),
                        "reason", line("reason", sentence(words, status.reason())),
                        "remedy", line("remedy", remedy(status, words)),
                        "attempt", line("number", number(status, words)),
                        "since", line("since", since(status, words)),
                        "next", next(status, words),
                        "history", history(now, words)));
    }

    /** The name of the status in words and styles. */
    private static String kind(ConnectionStatus status) {
        return switch (status) {
            case ConnectionStatus.Disabled disabled -> "disabled";
            case ConnectionStatus.Incomplete incomplete -> "off";
            case ConnectionStatus.NotConnected lost -> "off";
            case ConnectionStatus.Stopped stopped -> "off";
            case ConnectionStatus.Connecting connecting -> "busy";
            case ConnectionStatus.Connected connected -> "good";
            case ConnectionStatus.Refused refused -> "bad";
        };
    }

    private static Optional<String> sentence(Words words, String reason) {
        return Optional.of(reason).filter(text -> !text.isEmpty()).map(text -> {
            String said = Sayings.in(words, text);
            return said.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + said.substring(1);
        });
    }

    private static Optional<String> remedy(ConnectionStatus status, Words words) {
        String usual = "remedy." + kind(status);
        return Sayings.remedy(words, status.reason())
                .or(() -> words.has(usual) ? Optional.of(words.get(usual)) : Optional.empty());
    }

    private static Optional<String> number(ConnectionStatus status, Words words) {
        return status instanceof ConnectionStatus.Refused refused
                ? refused.attempt().map(number -> words.get("status.number", number))
                : Optional.empty();
    }

    private static Optional<String> since(ConnectionStatus status, Words words) {
        return status instanceof ConnectionStatus.Connected connected
                ? Optional.of(words.get("status.since", words.time(connected.since())))
                : Optional.empty();
    }

    private static Html next(ConnectionStatus status, Words words) {
        Optional<Instant> next = status.nextAttempt();
        return next.map(at -> NEXT.fill(
                        words::get, Map.of("at", words.time(at), "iso", at, "until", Long.toString(at.toEpochMilli()))))
                .orElse(Html.NONE);
    }

    private static Html line(String css, Optional<String> text) {
        return text.map(said -> LINE.fill(key -> key, Map.of("css", css, "text", said)))
                .orElse(Html.NONE);
    }

    private static Html history(StatusBoard.Now now, Words words) {
        Html rows = Html.NONE;
        for (AttemptEntry entry : now.history().entries()) {
            rows = rows.and(ENTRY.fill(
                    words::get,
                    Map.of(
                            "iso", entry.last(),
                            "at", words.time(entry.last()),
                            "kind", kind(entry.outcome()),
                            "label", words.get("status." + kind(entry.outcome())),
                            "reason", sentence(words, entry.reason()).orElse(""),
                            "times", times(entry, words),
                            "number", entry.attempt().orElse(""))));
        }
        return rows.equals(Html.NONE)
                ? new Html("<tr><td colspan=\"4\">"
                        + Html.escaped(words.get("history.none")).text() + "</td></tr>")
                : rows;
    }

    private static String times(AttemptEntry entry, Words words) {
        return entry.times() == 1
                ? ""
                : words.get("history.times", Long.toString(entry.times()), words.time(entry.first()));
    }

    private static String kind(AttemptEntry.Outcome outcome) {
        return switch (outcome) {
            case CONNECTED -> "good";
            case REFUSED -> "bad";
            case NOT_CONNECTED -> "off";
        };
    }
}
