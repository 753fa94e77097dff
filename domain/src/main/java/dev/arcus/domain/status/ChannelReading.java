package dev.arcus.domain.status;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the agent said of a channel.
 *
 * @param age how long ago the PBX itself last answered on it, or null when it never did
 * @param reason the agent's words for a channel that is down; empty when up
 */
public record ChannelReading(
        Channel channel, boolean up, @Nullable Duration age, String reason) {}
