package dev.arcus.domain.notice;

/** What a notice says. */
public enum NoticeKind {
    NOT_RUNNING,
    /** The all-clear: told only where the alarm was. */
    RUNNING,
    PENDING_TOO_LONG,
    SECOND_BOX,
    CODE_EXPIRES,
    CERTIFICATE_EXPIRES,
    /** What was muted by a maintenance window and is still true after it. */
    AFTER_MAINTENANCE,
    TEST
}
