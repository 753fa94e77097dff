package dev.arcus.domain.notice;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names a notice: 24 hexadecimal characters. */
public record NoticeId(String value) {

    public NoticeId {
        Ids.require(value);
    }

    public static NoticeId next(RandomGenerator random) {
        return new NoticeId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
