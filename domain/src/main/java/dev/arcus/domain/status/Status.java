package dev.arcus.domain.status;

import dev.arcus.domain.credential.Credential;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of a system: a pure function of the facts and the clock.
 *
 * @param xmpp whether the login is proved
 * @param channels the monitored channels in their order; empty when not connected
 */
public record Status(StatusLabel label, boolean xmpp, List<ChannelStatus> channels) {

    /** A proof older than this is none. */
    public static final Duration PROOF_LIFETIME = Duration.ofSeconds(35);

    public Status {
        channels = List.copyOf(channels);
    }

    /**
     * One monitored channel.
     *
     * @param up proved within {@link #PROOF_LIFETIME} and not reported down
     * @param age of the last proof, or null when there is none
     * @param reason why it is not up; empty when it is
     */
    public record ChannelStatus(
            Channel channel, boolean up, @Nullable Duration age, String reason) {}

    /**
     * Derives the status.
     *
     * @param live the session's facts, or null when there is no session
     * @param expectedBack connected before the hub's restart, and its grace has not ended
     */
    public static Status of(Credential.Phase phase, @Nullable LiveFacts live, boolean expectedBack, HubView view) {
        var channels = live == null ? List.<ChannelStatus>of() : channels(live, view);
        var xmpp = live != null && isFresh(view.now() - live.provedAt());
        if (phase != Credential.Phase.ACTIVATED) {
            return new Status(StatusLabel.PENDING, xmpp, channels);
        }
        if (live == null) {
            return new Status(expectedBack ? StatusLabel.UNKNOWN : StatusLabel.ACTIVATED, false, channels);
        }
        if (live.provedAt() - view.blindUntil() < 0) {
            return new Status(StatusLabel.UNKNOWN, false, channels);
        }
        var running = xmpp && channels.stream().allMatch(ChannelStatus::up);
        return new Status(running ? StatusLabel.RUNNING : StatusLabel.DEGRADED, xmpp, channels);
    }

    private static List<ChannelStatus> channels(LiveFacts live, HubView view) {
        var result = new ArrayList<ChannelStatus>();
        for (var channel : Channel.values()) {
            var fact = live.channels().get(channel);
            if (fact != null) {
                result.add(channel(channel, fact, view));
            } else if (channel != Channel.HTTP) {
                result.add(new ChannelStatus(channel, false, null, "not reported"));
            }
        }
        return result;
    }

    private static ChannelStatus channel(Channel channel, LiveFacts.ChannelFact fact, HubView view) {
        var age = fact.proved() ? Duration.ofNanos(view.now() - fact.provedAt()) : null;
        if (!fact.up()) {
            return new ChannelStatus(channel, false, age, fact.reason());
        }
        if (age == null) {
            return new ChannelStatus(channel, false, null, "reported without proof");
        }
        var fresh = isFresh(age.toNanos());
        return new ChannelStatus(channel, fresh, age, fresh ? "" : "no proof for " + age.toSeconds() + " s");
    }

    private static boolean isFresh(long ageNanos) {
        return ageNanos <= PROOF_LIFETIME.toNanos();
    }
}
