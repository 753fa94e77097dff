package dev.arcus.domain.connection;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.status.ChannelReading;
import java.util.List;
import java.util.Optional;

/** The connections as the administration sees them; the gateway implements it. */
public interface ConnectedSystems {

    /** Cuts the connection, if there is one, and returns when the session is closed. */
    void disconnect(SystemId system, DisconnectCause cause);

    /** A system with this PABX-ID was declared: a box held under it goes on. Does not wait. */
    void declared(PbxId pbxId);

    /** The configuration of a system changed: sent to it if it is connected. Does not wait. */
    void configurationChanged(SystemId system);

    /** A new password is due for a system: offered at once if it is connected. Does not wait. */
    void passwordRenewed(SystemId system);

    /** A full round trip to the PBX, at most 2 s; empty when it is not connected or does not answer. */
    Optional<List<ChannelReading>> probe(SystemId system);
}
