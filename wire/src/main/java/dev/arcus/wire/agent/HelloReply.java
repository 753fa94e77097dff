package dev.arcus.wire.agent;

import dev.arcus.xmpp.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What the hub answers to {@code hello}. Durations are whole seconds on the wire.
 *
 * @param interval how often the hub asks {@code alive}, 1 s to 1 h
 * @param deadline how long it waits for the answer, 1 s to 1 h
 * @param window the longest wait before a lost connection is tried again, 1 s to 1 h
 * @param maxFrame the longest frame that the hub takes, in bytes, at least 1,024
 * @param time the hub's clock
 */
public record HelloReply(
        State state, Duration interval, Duration deadline, Duration window, int maxFrame, Instant time) {
    private static final String NAME = "hello";

    /** Whether the PBX is served, or held until a company declares it. */
    public enum State {
        ONLINE,
        WAITING
    }

    public HelloReply {
        Bounds.between("interval", interval.toSeconds(), 1, 3_600);
        Bounds.between("deadline", deadline.toSeconds(), 1, 3_600);
        Bounds.between("window", window.toSeconds(), 1, 3_600);
        Bounds.between("max-frame", maxFrame, 1_024, Integer.MAX_VALUE);
    }

    public static Reading<HelloReply> read(Element element) {
        return Reading.of(() -> {
            Bounds.expect(element, NAME);
            return new HelloReply(
                    state(Bounds.required(element, "state")),
                    seconds(element, "interval"),
                    seconds(element, "deadline"),
                    seconds(element, "window"),
                    (int) Bounds.between("max-frame", Bounds.number(element, "max-frame"), 1_024, Integer.MAX_VALUE),
                    Instant.parse(Bounds.required(element, "time")));
        });
    }

    public Element toElement() {
        return Element.builder(NAME, AgentNamespace.URI)
                .attribute("state", state.name().toLowerCase(Locale.ROOT))
                .attribute("interval", interval.toSeconds())
                .attribute("deadline", deadline.toSeconds())
                .attribute("window", window.toSeconds())
                .attribute("max-frame", maxFrame)
                .attribute("time", time.toString())
                .build();
    }

    private static State state(String text) {
        return switch (text) {
            case "online" -> State.ONLINE;
            case "waiting" -> State.WAITING;
            default -> throw new IllegalArgumentException("state is neither online nor waiting");
        };
    }

    private static Duration seconds(Element element, String attribute) {
        return Duration.ofSeconds(Bounds.between(attribute, Bounds.number(element, attribute), 1, 3_600));
    }
}
