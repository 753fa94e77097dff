package dev.arcus.wire.agent;

import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.StreamError;
import dev.arcus.xmpp.sasl.SaslFailure;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number under which the hub keeps why it refused (docs/protocol.md §6).
 *
 * @param number two groups of four digits or capital letters, such as {@code 7KQ2-M9XD}
 */
public record Attempt(String number) {
    private static final String NAME = "attempt";
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    public Attempt {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("number is not two groups of four");
        }
    }

    public static Reading<Attempt> read(Element element) {
        return Reading.of(() -> {
            Bounds.expect(element, NAME);
            return new Attempt(Bounds.required(element, "number"));
        });
    }

    /** The one inside a stream error, if it has a good one. */
    public static Optional<Attempt> in(StreamError error) {
        return error.detail(NAME, AgentNamespace.URI)
                .flatMap(element -> read(element).good());
    }

    /** The one inside a SASL failure, if it has a good one. */
    public static Optional<Attempt> in(SaslFailure failure) {
        return failure.detail(NAME, AgentNamespace.URI)
                .flatMap(element -> read(element).good());
    }

    public Element toElement() {
        return Element.builder(NAME, AgentNamespace.URI)
                .attribute("number", number)
                .build();
    }
}
