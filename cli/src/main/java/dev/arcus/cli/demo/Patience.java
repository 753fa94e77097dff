package dev.arcus.cli.demo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks again until there is an answer, up to a limit. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Patience() {}

    /** What a question got. */
    sealed interface Answer<T> {
        record Now<T>(T value) implements Answer<T> {}

        /** {@code why} is told when patience ends. */
        record NotYet<T>(String why) implements Answer<T> {}
    }

    static <T> Answer<T> now(T value) {
        return new Answer.Now<>(value);
    }

    static <T> Answer<T> notYet(String why) {
        return new Answer.NotYet<>(why);
    }

    static <T> T await(Duration limit, Supplier<Answer<T>> question) {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            switch (question.get()) {
                case Answer.Now<T> now -> {
                    return now.value();
                }
                case Answer.NotYet<T> notYet -> {
                    if (System.nanoTime() - end > 0) {
                        throw new DemoFailure(notYet.why() + " (waited " + limit.toSeconds() + " s)");
                    }
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted");
        }
    }
}
