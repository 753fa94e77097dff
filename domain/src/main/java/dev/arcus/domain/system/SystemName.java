package dev.arcus.domain.system;

import dev.arcus.domain.credential.PbxId;

/** What people call a system. */
public record SystemName(PbxId pbxId, String name) {}
