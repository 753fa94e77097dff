package dev.arcus.domain.session;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import java.time.Instant;

/**
 * The connection of one system, from its {@code hello} until it ends.
 *
 * @param address where the box came from, without port
 */
public record Session(SystemId system, PbxId pbxId, Epoch epoch, Instant since, Binding box, String address) {}
