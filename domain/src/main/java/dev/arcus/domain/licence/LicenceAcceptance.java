package dev.arcus.domain.licence;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.UserId;
import java.time.Instant;

/** Who accepted which text of the agreement for which system, and when. */
public record LicenceAcceptance(
        SystemId system, String version, String language, String sha256, UserId user, String loginEmail, Instant at) {}
