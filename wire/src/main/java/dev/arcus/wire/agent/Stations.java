package dev.arcus.wire.agent;

import dev.arcus.xmpp.Element;
import java.util.List;

/**
 * The PBX's phones: always the whole list.
 *
 * @param stations at most {@link #MAX}
 */
public record Stations(List<Station> stations) {
    /** The limit {@code stations} of docs/protocol.md §7; more is a policy violation. */
    public static final int MAX = 1_000;

    private static final String NAME = "stations";

    /**
     * One phone.
     *
     * @param number short number, 1 to 32 characters
     * @param name 0 to 128 characters
     * @param device 0 to 64 characters
     */
    public record Station(String number, String name, String device) {
        public Station {
            Bounds.text("number", number, 32);
            Bounds.optionalText("name", name, 128);
            Bounds.optionalText("device", device, 64);
        }

        static Station read(Element element) {
            return new Station(
                    Bounds.required(element, "number"),
                    Bounds.optional(element, "name"),
                    Bounds.optional(element, "device"));
        }

        Element toElement() {
            return Element.builder("station", AgentNamespace.URI)
                    .attribute("number", number)
                    .attributeIfPresent("name", name)
                    .attributeIfPresent("device", device)
                    .build();
        }
    }

    public Stations {
        stations = Bounds.atMost("stations", stations, MAX);
    }

    public static boolean isStations(Element payload) {
        return payload.is(NAME, AgentNamespace.URI);
    }

    /** Whether the list is longer than {@link #MAX}, which ends the stream, unlike other bad content. */
    public static boolean passesLimit(Element payload) {
        return payload.children().size() > MAX;
    }

    public static Reading<Stations> read(Element element) {
        return Reading.of(() -> {
            Bounds.expect(element, NAME);
            return new Stations(element.children("station", AgentNamespace.URI).stream()
                    .map(Station::read)
                    .toList());
        });
    }

    public Element toElement() {
        var element = Element.builder(NAME, AgentNamespace.URI);
        stations.forEach(station -> element.child(station.toElement()));
        return element.build();
    }
}
