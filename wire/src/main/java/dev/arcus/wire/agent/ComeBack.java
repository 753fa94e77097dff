package dev.arcus.wire.agent;

import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.StreamError;
import dev.arcus.xmpp.sasl.SaslFailure;
import java.time.Duration;
import java.util.Optional;

/**
 * When to return (docs/protocol.md §5); whole seconds on the wire. The agent waits a random time between half of it and all of it.
 *
 * @param after 0 s to 24 h
 */
public record ComeBack(Duration after) {
    private static final String NAME = "come-back";

    public ComeBack {
        Bounds.between("after", after.toSeconds(), 0, 86_400);
    }

    public static Reading<ComeBack> read(Element element) {
        return Reading.of(() -> {
            Bounds.expect(element, NAME);
            return new ComeBack(
                    Duration.ofSeconds(Bounds.between("after", Bounds.number(element, "after"), 0, 86_400)));
        });
    }

    /** The one inside a stream error, if it has a good one. */
    public static Optional<ComeBack> in(StreamError error) {
        return error.detail(NAME, AgentNamespace.URI)
                .flatMap(element -> read(element).good());
    }

    /** The one inside a SASL failure, if it has a good one. */
    public static Optional<ComeBack> in(SaslFailure failure) {
        return failure.detail(NAME, AgentNamespace.URI)
                .flatMap(element -> read(element).good());
    }

    public Element toElement() {
        return Element.builder(NAME, AgentNamespace.URI)
                .attribute("after", after.toSeconds())
                .build();
    }
}
