package dev.arcus.domain.system;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;

/** A system, and how far its credential is. */
public record SystemPhase(SystemId system, Credential.Phase phase) {}
