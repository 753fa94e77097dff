package dev.arcus.domain.status;

import dev.arcus.domain.session.Epoch;
import java.time.Instant;
import java.util.Comparator;
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

    /** Since when the last channel that went down is; since it came where none is known to be. */
    Instant downSince() {
        return channels.values().stream()
                .filter(channel -> !channel.up())
                .map(ChannelFact::changed)
                .max(Comparator.naturalOrder())
                .orElse(since);
    }

    /** The tick from which one of the proofs that hold now is none any more. */
    long proofsEnd() {
        var oldest = provedAt;
        for (var channel : channels.values()) {
            if (channel.up() && channel.proved() && channel.provedAt() - oldest < 0) {
                oldest = channel.provedAt();
            }
        }
        return oldest + Status.PROOF_LIFETIME.toNanos() + 1;
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
