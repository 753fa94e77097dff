package dev.arcus.domain.store;

/** Time that only moves forward, in nanoseconds from an arbitrary start; ages are differences of it. Dates come from a clock. */
@FunctionalInterface
public interface Ticker {

    long nanos();

    static Ticker system() {
        return System::nanoTime;
    }
}
