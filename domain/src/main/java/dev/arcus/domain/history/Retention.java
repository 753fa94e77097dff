package dev.arcus.domain.history;

import java.time.Duration;

/**
 * How much of the past is kept. The numbers hold at any moment; the ages are enforced once a minute.
 *
 * @param eventsPerSystem newest connection events of each system
 * @param eventAge of connection events
 * @param attemptsPerIdentity newest attempts that named one PABX-ID
 * @param attemptsOfStrangers newest attempts that named no known PABX-ID, all together
 * @param attemptAge of attempts
 * @param auditAge of the audit trail
 */
public record Retention(
        int eventsPerSystem,
        Duration eventAge,
        int attemptsPerIdentity,
        int attemptsOfStrangers,
        Duration attemptAge,
        Duration auditAge) {

    public static final int EVENTS_PER_SYSTEM = 500;
    public static final Duration EVENT_AGE = Duration.ofDays(180);
    public static final int ATTEMPTS_PER_IDENTITY = 100;
    public static final int ATTEMPTS_OF_STRANGERS = 10_000;
    public static final Duration ATTEMPT_AGE = Duration.ofDays(30);
    public static final Duration AUDIT_AGE = Duration.ofDays(3 * 365);

    public static final Retention STANDARD = new Retention(
            EVENTS_PER_SYSTEM, EVENT_AGE, ATTEMPTS_PER_IDENTITY, ATTEMPTS_OF_STRANGERS, ATTEMPT_AGE, AUDIT_AGE);

    public Retention {
        if (eventsPerSystem < 1 || attemptsPerIdentity < 1 || attemptsOfStrangers < 1) {
            throw new IllegalArgumentException("at least one entry must be kept");
        }
        requirePositive(eventAge);
        requirePositive(attemptAge);
        requirePositive(auditAge);
    }

    private static void requirePositive(Duration age) {
        if (!age.isPositive()) {
            throw new IllegalArgumentException("ages must be positive");
        }
    }
}
