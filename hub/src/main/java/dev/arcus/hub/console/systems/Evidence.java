package dev.arcus.hub.console.systems;

import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.status.Channel;
import dev.arcus.hub.console.frame.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The details of what happened, in the words of whoever reads: the hub keeps them, and boxes say them, in English. What a box says in
 * words of its own is shown as it said it.
 */
final class Evidence {

    private static final List<Told> DETAILS = List.of(
            new Told("events.box", "box (.+)"),
            new Told("events.box", "second box (.+) from .+"),
            new Told("events.replaced", "(.+) ended, (.+) in force"),
            new Told("events.code-new", "new activation code"),
            new Told("events.code-pair", "back to the pair"),
            new Told("events.undone", "first activation undone, back to the pair"));

    /** What the hub itself and the agent of this project say of a channel. */
    private static final List<Told> REASONS = List.of(
            new Told("events.reason.not-reported", "not reported"),
            new Told("events.reason.unproved", "reported without proof"),
            new Told("events.reason.no-proof", "no proof for ([0-9]+) s"),
            new Told("events.reason.nothing-listens", "no answer from the PBX: nothing listens at (.+)"),
            new Told("events.reason.closed", "no answer from the PBX: it closed the connection at (.+)"),
            new Told("events.reason.no-answer-at", "no answer from the PBX at (.+)"),
            new Told("events.reason.no-answer", "no answer from the PBX"),
            new Told("events.reason.not-asked", "the PBX was not asked yet"),
            new Told("events.reason.no-name", "the PBX's name (.+) cannot be resolved"),
            new Told("events.reason.tls-unknown", "TLS not trusted: .+ is not from an installed authority"),
            new Told("events.reason.tls-name", "TLS not trusted: .+ is for another host name"),
            new Told("events.reason.tls-time", "TLS not trusted: .+ clock is wrong"),
            new Told("events.reason.no-tls", "no TLS with the PBX at (.+)"),
            new Told("events.reason.refused", "refused: the PBX answers ([A-Z]+) with ([0-9]+).*"),
            new Told("events.reason.password", "wrong password: .+ the login of extension (.+)"),
            new Told("events.reason.login", "the PBX wants a login other than .+"),
            new Told("events.reason.not-registered", "not registered as extension (.+) yet"));

    private final Words words;

    Evidence(Words words) {
        this.words = words;
    }

    /** An English sentence with its changing parts, and where its words stand. */
    private record Told(String key, Pattern sentence) {

        Told(String key, String sentence) {
            this(key, Pattern.compile(sentence));
        }
    }

    /** Empty where the kind of the event says it all. */
    String of(ConnectionEvent event) {
        var detail = event.detail();
        return switch (event.kind()) {
            case CONNECTED, RENEWED -> "";
            case DECLARED -> known("systems.delivery." + detail, detail);
            case DISCONNECTED -> isSaidByItsClass(event) ? "" : known("events.ended." + key(detail), detail);
            case CHANNEL_DOWN, CHANNEL_UP -> channel(detail);
            case ACTIVATED, REFUSED, RESET, REPLACED -> translated(DETAILS, detail, detail);
        };
    }

    private static boolean isSaidByItsClass(ConnectionEvent event) {
        var cause = event.causeClass();
        return cause != null && cause.name().equals(event.detail());
    }

    /** Why a channel is down; empty for none. */
    String reason(String reason) {
        return reason.isEmpty() ? "" : translated(REASONS, reason, words.text("events.box-says", reason));
    }

    /** {@code csta: no answer from the PBX}. */
    private String channel(String detail) {
        var parts = detail.split(": ", 2);
        var isOne = Arrays.stream(Channel.values())
                .anyMatch(channel -> key(channel.name()).equals(parts[0]));
        var name = isOne ? words.text("systems.channel." + parts[0]) : parts[0];
        return parts.length == 1 ? name : name + ": " + reason(parts[1]);
    }

    private String known(String key, String otherwise) {
        return words.has(key) ? words.text(key) : otherwise;
    }

    private static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String translated(List<Told> sentences, String text, String otherwise) {
        for (var told : sentences) {
            var found = told.sentence().matcher(text);
            if (found.matches()) {
                return words.text(told.key(), parts(found));
            }
        }
        return otherwise;
    }

    private static Object[] parts(Matcher found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .toArray();
    }
}
