package dev.arcus.domain.notice;

import dev.arcus.domain.store.Ids;
import java.util.random.RandomGenerator;

/** Names the delivery of a notice to one receiver: 24 hexadecimal characters. */
public record DeliveryId(String value) {

    public DeliveryId {
        Ids.require(value);
    }

    public static DeliveryId next(RandomGenerator random) {
        return new DeliveryId(Ids.next(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
