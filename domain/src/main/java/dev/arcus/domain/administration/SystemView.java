package dev.arcus.domain.administration;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.status.Status;
import dev.arcus.domain.system.PbxSystem;

/**
 * A system as an administrator sees it.
 *
 * @param maySeeCode whether the actor may see the activation code while it is unspent
 */
public record SystemView(PbxSystem system, Credential credential, Status status, boolean maySeeCode) {}
