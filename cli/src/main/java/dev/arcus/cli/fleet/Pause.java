package dev.arcus.cli.fleet;

import dev.arcus.cli.client.ApiFailure;
import java.time.Duration;

/** Between two questions how far the hub is. */
final class Pause {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("interrupted; the hub goes on by itself");
        }
    }
}
