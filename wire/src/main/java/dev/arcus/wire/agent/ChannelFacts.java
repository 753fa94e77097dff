package dev.arcus.wire.agent;

import dev.arcus.xmpp.Element;
import java.util.List;

/**
 * What an agent says about its channels, in one of three payloads of the same content: the answer to {@code alive}, the answer to
 * {@code probe}, or {@code channels} by itself.
 *
 * @param kind the payload
 * @param reports each channel at most once
 */
public record ChannelFacts(Kind kind, List<ChannelReport> reports) {
    /** The payload that carries the facts. */
    public enum Kind {
        ALIVE("alive"),
        CHANNELS("channels"),
        PROBE("probe");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        /** The question of this kind, without content: {@code <alive/>} or {@code <probe/>}. */
        public Element question() {
            return Element.of(element, AgentNamespace.URI);
        }

        public boolean isIn(Element payload) {
            return payload.is(element, AgentNamespace.URI);
        }
    }

    public ChannelFacts {
        reports = Bounds.atMost("channels", reports, Channel.values().length);
    }

    /** Reads a payload of the kind that is expected here. */
    public static Reading<ChannelFacts> read(Kind kind, Element element) {
        return Reading.of(() -> {
            Bounds.expect(element, kind.element);
            return new ChannelFacts(kind, ChannelReport.readAll(element));
        });
    }

    public Element toElement() {
        var element = Element.builder(kind.element, AgentNamespace.URI);
        reports.forEach(report -> element.child(report.toElement()));
        return element.build();
    }
}
