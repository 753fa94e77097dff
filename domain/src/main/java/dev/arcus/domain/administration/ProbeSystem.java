package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.domain.system.Systems;
import java.util.List;
import java.util.Optional;

/** "Probe now": a full round trip to the PBX, at most 2 s. */
public final class ProbeSystem {

    private final ConnectedSystems connected;
    private final FindSystem find;

    public ProbeSystem(Systems systems, AccessPolicy policy, ConnectedSystems connected) {
        this.connected = connected;
        this.find = new FindSystem(systems, policy);
    }

    /** The fresh readings; empty when the PBX is not connected or did not answer. */
    public Outcome<Optional<List<ChannelReading>>> run(Actor actor, SystemId id) {
        return find.then(actor, Act.READ_SYSTEMS, id, system -> Outcome.done(connected.probe(id)));
    }
}
