package dev.arcus.wire.agent;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Supplier;

/** What came of reading a payload that the other side wrote. */
public sealed interface Reading<T> {
    /** It keeps the protocol. */
    record Good<T>(T value) implements Reading<T> {}

    /**
     * It breaks the protocol.
     *
     * @param why which rule, in English; holds nothing of the payload's content
     */
    record Bad<T>(String why) implements Reading<T> {}

    default Optional<T> good() {
        return switch (this) {
            case Good<T>(var value) -> Optional.of(value);
            case Bad<T> bad -> Optional.empty();
        };
    }

    /** Runs a reader whose records refuse bad values by {@link IllegalArgumentException}. */
    static <T> Reading<T> of(Supplier<T> reader) {
        try {
            return new Good<>(reader.get());
        } catch (NumberFormatException notNumber) {
            return new Bad<>("not a whole number in bounds");
        } catch (DateTimeException notTime) {
            return new Bad<>("not a time by RFC 3339");
        } catch (IllegalArgumentException outOfBounds) {
            return new Bad<>(String.valueOf(outOfBounds.getMessage()));
        }
    }
}
