package dev.arcus.hub.api;

import dev.arcus.wire.errors.ErrorBody.Problem;
import java.util.List;

/** Ends the reading of a request: these inputs are wrong. Answered with 400000 and the problems. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    BadInput(List<Problem> problems) {
        super("bad input", null, false, false);
        this.problems = List.copyOf(problems);
    }

    static BadInput of(String param, String message) {
        return new BadInput(List.of(new Problem(param, message, null)));
    }

    List<Problem> problems() {
        return problems;
    }
}
