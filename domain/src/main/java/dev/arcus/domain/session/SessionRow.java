package dev.arcus.domain.session;

import dev.arcus.domain.credential.SystemId;
import java.time.Instant;

/**
 * What the store keeps of a system's last session.
 *
 * @param connected false once the session ended and the hub saw it end
 * @param loginCounter highest one that the box has sent
 */
public record SessionRow(
        SystemId system, Epoch epoch, Instant since, boolean connected, long loginCounter, String address) {}
