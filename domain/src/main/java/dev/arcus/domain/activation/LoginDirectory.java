package dev.arcus.domain.activation;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.EndedIdentity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a login needs of the stores, in one look. */
public interface LoginDirectory {

    /** The declared, not deleted system with this PABX-ID. */
    Optional<DeclaredLogin> find(PbxId pbxId);

    /** The PABX-ID that a system had until its hardware was replaced. */
    Optional<EndedIdentity> ended(PbxId pbxId);

    /** Whether the hub came out of a backup and nobody has closed the report of it yet. */
    boolean isRestored();

    /** Whether the PBX of this name is in that backup and has not connected since. */
    boolean isAwaited(PbxId pbxId);

    /**
     * A declared system as its login sees it.
     *
     * @param expectedSerial CPU serial number known from the fleet, or null
     * @param hasBlockedBoxes whether any box is blocked under this system
     */
    record DeclaredLogin(
            SystemId system,
            PbxId pbxId,
            Credential credential,
            @Nullable String expectedSerial,
            boolean hasBlockedBoxes) {}
}
