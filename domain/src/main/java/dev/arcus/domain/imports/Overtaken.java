package dev.arcus.domain.imports;

import dev.arcus.domain.administration.Refusal;

/** Ends the transaction of an import: somebody else was faster with what this row needs. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int place;
    private final transient Refusal why;

    Overtaken(int place, Refusal why) {
        super("row " + place + ": " + why.reason(), null, false, false);
        this.place = place;
        this.why = why;
    }

    int place() {
        return place;
    }

    Refusal why() {
        return why;
    }
}
