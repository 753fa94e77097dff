package dev.arcus.domain.imports;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.ChangeSystem;
import dev.arcus.domain.administration.DeclareSystem;
import dev.arcus.domain.administration.RegisterFleetItem;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.group.SystemGroups;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.Sessions;
import java.time.InstantSource;

/** Makes the judge of a file. */
public final class RowJudges {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final Acts acts;
    private final SystemUndo undo;
    private final InstantSource clock;

    /** What rows do. */
    public record Acts(DeclareSystem declare, ChangeSystem change, RegisterFleetItem register) {}

    /** What an undo asks whether anything was built on an import. */
    public record Surroundings(SystemGroups groups, Sessions sessions, ConnectedSystems connected) {}

    public RowJudges(SystemStores stores, AccessPolicy policy, Acts acts, Surroundings around, InstantSource clock) {
        this.stores = stores;
        this.policy = policy;
        this.acts = acts;
        this.undo = new SystemUndo(stores, around.groups(), around.sessions(), around.connected(), clock);
        this.clock = clock;
    }

    RowJudge of(Actor actor, ImportKind kind) {
        return switch (kind) {
            case FLEET -> new FleetJudge(actor, stores, policy, acts.register(), clock);
            case SYSTEMS -> new SystemJudge(actor, stores, policy, acts.declare(), acts.change(), undo);
        };
    }
}
