package dev.arcus.domain.system;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import java.time.Instant;
import java.util.List;

/**
 * A PABX-ID that a system had until its hardware was replaced. It lets nobody in any more, and nobody else may have it.
 *
 * @param ended when the hardware was replaced
 * @param passwords keys of the passwords that the former box may still have, to tell that box, and nobody else, what happened
 */
public record EndedIdentity(PbxId pbxId, SystemId system, Instant ended, List<ScramKeys> passwords) {

    /** How many are kept with a system; older ones are as unknown as those of a deleted system. */
    public static final int MAX = 50;

    public EndedIdentity {
        passwords = List.copyOf(passwords);
    }
}
