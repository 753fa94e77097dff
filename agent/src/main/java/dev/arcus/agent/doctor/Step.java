package dev.arcus.agent.doctor;

/** What one step came to: something for the next one, or the fault that stops the way there. */
sealed interface Step<T> {

    /** Go on with this. */
    record Done<T>(T value, Words evidence) implements Step<T> {}

    /** No further. */
    record Stopped<T>(Finding.Failed why) implements Step<T> {}

    /** Nothing is wrong, but it cannot be told now. */
    record Open<T>(Words why) implements Step<T> {}

    static <T> Step<T> done(T value, Words evidence) {
        return new Done<>(value, evidence);
    }

    /**
     * A fault in the words that the table has under its key.
     *
     * @param parts what stands for {@code {0}} …
     */
    static <T> Step<T> stopped(Fault fault, Object... parts) {
        return new Stopped<>(new Finding.Failed(fault, Words.of(fault.key(), parts)));
    }
}
