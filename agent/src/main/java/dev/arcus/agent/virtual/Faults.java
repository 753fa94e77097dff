package dev.arcus.agent.virtual;

import dev.arcus.agent.state.KeyValues;
import dev.arcus.wire.agent.Channel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with a virtual PBX, by channel. In the file {@code faults}: {@code csta=down <reason>}, {@code csta=silent}
 * or {@code csta=unproved}; a channel that is not named is well.
 */
record Faults(Map<Channel, Fault> byChannel) {

    static final Faults NONE = new Faults(Map.of());

    private static final Set<String> CHANNELS = Set.of(Channel.CONF.wireName(), Channel.CSTA.wireName());

    Faults {
        byChannel = Map.copyOf(byChannel);
    }

    /** What is wrong with one channel. */
    sealed interface Fault {
        /** The PBX says that the channel is down. */
        record Down(String reason) implements Fault {}

        /** The PBX does not answer any more; the connector notices after two misses. */
        record Silent() implements Fault {}

        /** The connector goes on saying <em>up</em> although the PBX does not answer: what a hub must not believe. */
        record Unproved() implements Fault {}
    }

    static Faults read(KeyValues file) {
        file.onlyKnown(CHANNELS, Set.of());
        Map<Channel, Fault> found = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            file.text(channel.wireName()).ifPresent(text -> found.put(channel, fault(text)));
        }
        return new Faults(found);
    }

    Optional<Fault> of(Channel channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }

    private static Fault fault(String text) {
        if (text.equals("silent")) {
            return new Fault.Silent();
        }
        if (text.equals("unproved")) {
            return new Fault.Unproved();
        }
        if (text.equals("down") || text.startsWith("down ")) {
            String reason = text.substring("down".length()).strip();
            return new Fault.Down(
                    reason.isEmpty() ? "taken down" : reason.substring(0, Math.min(200, reason.length())));
        }
        throw new IllegalArgumentException("a fault is down <reason>, silent or unproved");
    }
}
