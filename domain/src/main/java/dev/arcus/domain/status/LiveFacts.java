package dev.arcus.domain.status;

import dev.arcus.domain.session.Epoch;
import java.time.Instant;
import java.util.Map;

/**
 * What the hub knows of a live session. Times named {@code …At} are ticks of the monotonic ticker.
 *
 * @param provedAt when the box last answered the hub's own question
 * @param channels by channel; one that was never reported is absent
 */
public record LiveFacts(Epoch epoch, Instant since, long provedAt, Map<Channel, ChannelFact> channels) {

    public LiveFacts {
        channels = Map.copyOf(channels);
    }

    /**
     * The last word on one channel.
     *
     * @param proved whether the PBX ever answered on it in this session
     * @param provedAt when it last did; meaningless unless {@code proved}
     * @param changed date of the last change between up and down
     */
    public record ChannelFact(boolean up, boolean proved, long provedAt, String reason, Instant changed) {}
}
