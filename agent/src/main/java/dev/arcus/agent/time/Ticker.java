package dev.arcus.agent.time;

/** Time that never jumps: for ages and deadlines. Dates come from a {@link java.time.InstantSource}. */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since some moment; only differences mean something. */
    long nanos();

    /** The machine's own. */
    static Ticker system() {
        return System::nanoTime;
    }
}
