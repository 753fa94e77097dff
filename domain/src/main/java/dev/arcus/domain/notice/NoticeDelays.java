package dev.arcus.domain.notice;

import java.time.Duration;

/**
 * When something counts.
 *
 * @param notRunning how long a PBX is not Running before that is an alarm: a reconnect is none
 * @param pending how long after its declaration or reset a PBX that is still Pending is one
 * @param codeExpires how long before its activation code ends
 * @param certificateExpires how long before the hub's certificate ends
 */
public record NoticeDelays(Duration notRunning, Duration pending, Duration codeExpires, Duration certificateExpires) {

    private static final Duration MOST = Duration.ofDays(90);

    /** The shortest delay before a PBX counts as not Running. */
    public static final Duration LEAST_NOT_RUNNING = Duration.ofSeconds(10);

    public static final NoticeDelays STANDARD =
            new NoticeDelays(Duration.ofSeconds(60), Duration.ofHours(24), Duration.ofDays(3), Duration.ofDays(14));

    public NoticeDelays {
        check("notRunningSeconds", notRunning, LEAST_NOT_RUNNING);
        check("pendingMinutes", pending, Duration.ofMinutes(1));
        check("codeExpiresHours", codeExpires, Duration.ofHours(1));
        check("certificateExpiresDays", certificateExpires, Duration.ofDays(1));
    }

    private static void check(String name, Duration delay, Duration least) {
        if (delay.compareTo(least) < 0 || delay.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(name + " is out of range");
        }
    }
}
