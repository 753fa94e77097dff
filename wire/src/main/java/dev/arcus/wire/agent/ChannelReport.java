package dev.arcus.wire.agent;

import dev.arcus.xmpp.Element;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * One channel as the agent sees it.
 *
 * @param ageMillis milliseconds since the PBX itself last answered on it; {@link #NEVER} when it never did
 * @param reason why it is down, 0 to 200 characters
 */
public record ChannelReport(Channel channel, boolean up, long ageMillis, String reason) {
    /** Stands for an absent age. */
    public static final long NEVER = -1;

    private static final String NAME = "channel";

    public ChannelReport {
        Bounds.between("age", ageMillis, NEVER, Long.MAX_VALUE);
        Bounds.optionalText("reason", reason, 200);
    }

    public static ChannelReport up(Channel channel, Duration age) {
        return new ChannelReport(channel, true, age.toMillis(), "");
    }

    public static ChannelReport down(Channel channel, Duration age, String reason) {
        return new ChannelReport(channel, false, age.toMillis(), reason);
    }

    /** Down, and never proved since the agent started. */
    public static ChannelReport neverProved(Channel channel, String reason) {
        return new ChannelReport(channel, false, NEVER, reason);
    }

    /** Time since the PBX last answered, empty when it never did. */
    public Optional<Duration> age() {
        return ageMillis == NEVER ? Optional.empty() : Optional.of(Duration.ofMillis(ageMillis));
    }

    Element toElement() {
        var element = Element.builder(NAME, AgentNamespace.URI)
                .attribute("name", channel.wireName())
                .attribute("state", up ? "up" : "down");
        if (ageMillis != NEVER) {
            element.attribute("age", ageMillis);
        }
        return element.attributeIfPresent("reason", reason).build();
    }

    /** The reports inside a payload; channels that we do not know are passed over, one named twice is refused. */
    static List<ChannelReport> readAll(Element payload) {
        var seen = EnumSet.noneOf(Channel.class);
        return payload.children(NAME, AgentNamespace.URI).stream()
                .flatMap(element -> read(element).stream())
                .peek(report -> refuseSecond(seen, report))
                .toList();
    }

    private static void refuseSecond(EnumSet<Channel> seen, ChannelReport report) {
        if (!seen.add(report.channel())) {
            throw new IllegalArgumentException("channel named twice");
        }
    }

    private static Optional<ChannelReport> read(Element element) {
        return Channel.of(Bounds.required(element, "name"))
                .map(channel ->
                        new ChannelReport(channel, isUp(element), age(element), Bounds.optional(element, "reason")));
    }

    private static boolean isUp(Element element) {
        return switch (Bounds.required(element, "state")) {
            case "up" -> true;
            case "down" -> false;
            default -> throw new IllegalArgumentException("state is neither up nor down");
        };
    }

    private static long age(Element element) {
        return element.attribute("age").isEmpty()
                ? NEVER
                : Bounds.between("age", Bounds.number(element, "age"), 0, Long.MAX_VALUE);
    }
}
