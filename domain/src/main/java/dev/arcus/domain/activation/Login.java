package dev.arcus.domain.activation;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.ScramKeys;

/**
 * A proved login, before the box said who it is.
 *
 * @param kind which secret was proved; only accepted kinds
 * @param keys of the proved secret: what is still in force at {@code hello} is compared with them
 */
public record Login(PbxId pbxId, Candidate.Kind kind, ScramKeys keys) {}
