package dev.arcus.domain.notice;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names a rule of notices: 24 hexadecimal characters. */
public record NoticeRuleId(String value) {

    public NoticeRuleId {
        Ids.require(value);
    }

    public static NoticeRuleId next(RandomGenerator random) {
        return new NoticeRuleId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
