package dev.arcus.domain.administration;

import dev.arcus.domain.credential.ActivationCode;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Generated activation codes: their form, and how long they live. A stock pair, and a code that someone chose, do not expire;
 * neither does one whose exchange has begun.
 *
 * @param lifetime 1 to 90 days
 */
public record CodePolicy(Duration lifetime, ActivationCode.Form form) {

    public static final CodePolicy STANDARD = new CodePolicy(Duration.ofDays(30), ActivationCode.Form.CHECKED);

    public CodePolicy {
        if (lifetime.compareTo(Duration.ofDays(1)) < 0 || lifetime.compareTo(Duration.ofDays(90)) > 0) {
            throw new IllegalArgumentException("an activation code lives 1 to 90 days");
        }
    }

    ActivationCode generate(RandomGenerator random) {
        return ActivationCode.generate(form, random);
    }

    Instant expiry(Instant now) {
        return now.plus(lifetime);
    }
}
