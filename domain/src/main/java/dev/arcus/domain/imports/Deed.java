package dev.arcus.domain.imports;

import dev.arcus.domain.administration.Outcome;

/** What applying a row will do, in the transaction that is open. */
@FunctionalInterface
interface Deed {

    Outcome<Made> run();
}
