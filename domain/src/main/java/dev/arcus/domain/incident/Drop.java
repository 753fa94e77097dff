package dev.arcus.domain.incident;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import java.time.Instant;

/** A system that lost its connection. */
public record Drop(SystemId system, Instant at, CauseClass cause, String address) {}
