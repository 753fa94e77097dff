package dev.arcus.domain.notice;

import java.time.Instant;

/**
 * What a rule has told, or would have but for a maintenance window, and is still true: it is not told again, and its end is.
 *
 * @param about id of the system; {@code hub} for the hub itself
 * @param since of what it is about: another date is another alarm
 */
public record Alarm(Key key, Instant since, boolean muted) {

    /** One rule, one topic, one thing. */
    public record Key(NoticeRuleId rule, NoticeTopic topic, String about) {}

    static final String HUB = "hub";

    Alarm told() {
        return new Alarm(key, since, false);
    }
}
