package dev.arcus.hub.api;

import dev.arcus.wire.errors.ErrorBody.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the inputs of one request into values that refuse bad ones, and gathers every problem before the request ends. */
final class Inputs {

    private static final int SHOWN = 64;

    private final List<Problem> problems = new ArrayList<>();

    /** The value of {@code text}; empty when it is absent, or refused and noted. */
    <T> Optional<T> optional(String param, @Nullable String text, Function<String, T> type) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.apply(text));
        } catch (IllegalArgumentException refused) {
            problem(param, String.valueOf(refused.getMessage()), text);
            return Optional.empty();
        }
    }

    /** As {@link #optional}; absence is a problem. */
    <T> Optional<T> required(String param, @Nullable String text, Function<String, T> type) {
        if (text == null || text.isEmpty()) {
            problem(param, "is required", text);
            return Optional.empty();
        }
        return optional(param, text, type);
    }

    /** Runs a check that throws IllegalArgumentException for bad values. */
    <T> Optional<T> check(String param, Function<String, T> check) {
        return optional(param, "", check);
    }

    void problem(String param, String message, @Nullable String value) {
        var shown = value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        problems.add(new Problem(param, message, shown));
    }

    /** {@code position}: of the character to blame, 1 for the first. */
    void problemAt(String param, String message, String value, int position) {
        problems.add(new Problem(param, message, value, position));
    }

    boolean areGood() {
        return problems.isEmpty();
    }

    /** Ends the request when something is wrong. */
    void done() {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }
}
