package dev.arcus.domain.administration;

import java.time.Duration;
import java.time.Instant;

/** How long a generated activation code lives: 1 to 90 days. A stock pair, and a code that someone chose, do not expire. */
public record CodePolicy(Duration lifetime) {

    public static final CodePolicy STANDARD = new CodePolicy(Duration.ofDays(30));

    public CodePolicy {
        if (lifetime.compareTo(Duration.ofDays(1)) < 0 || lifetime.compareTo(Duration.ofDays(90)) > 0) {
            throw new IllegalArgumentException("an activation code lives 1 to 90 days");
        }
    }

    Instant expiry(Instant now) {
        return now.plus(lifetime);
    }
}
