package dev.arcus.domain.imports;

import dev.arcus.domain.administration.Outcome;

/** What applying a row will do. */
@FunctionalInterface
interface Deed {

    /** Does what is costly and asks no store, on whatever thread; what it returns then writes. */
    Step ready();

    /** Writes in the transaction that is open. */
    @FunctionalInterface
    interface Step {
        Outcome<Made> run();
    }

    /** A deed that is ready at once. */
    static Deed of(Step step) {
        return () -> step;
    }
}
