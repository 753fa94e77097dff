package dev.arcus.wire.agent;

import dev.arcus.xmpp.Element;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Who the agent is, said first after bind (docs/protocol.md §4). What is absent is empty.
 *
 * @param serial CPU serial number, 1 to 64 characters
 * @param installationKey 32 hexadecimal digits, kept in lower case
 * @param counter login counter, 1 to 2^63−1
 * @param model 0 to 64 characters
 * @param software version of the PBX, 0 to 64 characters
 * @param agent version of the agent, 0 to 64 characters
 * @param clock the PBX's clock by RFC 3339 in UTC, or empty
 * @param boot id of this start of the agent, 0 to 64 characters
 */
public record Hello(
        String serial,
        String installationKey,
        long counter,
        String model,
        String software,
        String agent,
        String clock,
        String boot) {
    private static final String NAME = "hello";

    public Hello {
        Bounds.text("serial", serial, 64);
        installationKey = Bounds.hex32("key", installationKey).toLowerCase(Locale.ROOT);
        Bounds.between("counter", counter, 1, Long.MAX_VALUE);
        Bounds.optionalText("model", model, 64);
        Bounds.optionalText("software", software, 64);
        Bounds.optionalText("agent", agent, 64);
        clock = clock.isEmpty() ? "" : Instant.parse(clock).toString();
        Bounds.optionalText("boot", boot, 64);
    }

    /** The PBX's clock, if it told it. */
    public Optional<Instant> clockTime() {
        return clock.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(clock));
    }

    public static boolean isHello(Element payload) {
        return payload.is(NAME, AgentNamespace.URI);
    }

    public static Reading<Hello> read(Element element) {
        return Reading.of(() -> {
            Bounds.expect(element, NAME);
            return new Hello(
                    Bounds.required(element, "serial"),
                    Bounds.required(element, "key"),
                    Bounds.number(element, "counter"),
                    Bounds.optional(element, "model"),
                    Bounds.optional(element, "software"),
                    Bounds.optional(element, "agent"),
                    Bounds.optional(element, "clock"),
                    Bounds.optional(element, "boot"));
        });
    }

    public Element toElement() {
        return Element.builder(NAME, AgentNamespace.URI)
                .attribute("serial", serial)
                .attribute("key", installationKey)
                .attribute("counter", counter)
                .attributeIfPresent("model", model)
                .attributeIfPresent("software", software)
                .attributeIfPresent("agent", agent)
                .attributeIfPresent("clock", clock)
                .attributeIfPresent("boot", boot)
                .build();
    }
}
