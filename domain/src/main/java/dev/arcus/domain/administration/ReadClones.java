package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.CloneCase;
import dev.arcus.domain.guard.CloneCases;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.system.PbxSystem;
import java.util.List;
import java.util.Optional;

/** Reads which boxes came with the identity of another one, and what that one is. */
public final class ReadClones {

    private final SystemStores stores;
    private final CloneCases clones;
    private final Sessions sessions;
    private final FindSystem find;

    public ReadClones(SystemStores stores, CloneCases clones, Sessions sessions, AccessPolicy policy) {
        this.stores = stores;
        this.clones = clones;
        this.sessions = sessions;
        this.find = new FindSystem(stores.systems(), policy);
    }

    /**
     * An open case.
     *
     * @param incumbent the box that the identity is bound to; empty when it is bound to none now
     * @param connected the connection that holds the system now
     */
    public record Report(CloneCase seen, Optional<Binding> incumbent, Optional<Session> connected) {

        /** Whether nothing tells the two boxes apart. */
        public boolean isCopy() {
            return incumbent.equals(Optional.of(seen.box()));
        }
    }

    /** Seen last first. */
    public Outcome<List<Report>> run(Actor actor, SystemId id) {
        return find.then(actor, Act.READ_SYSTEMS, id, system -> Outcome.done(reports(system)));
    }

    private List<Report> reports(PbxSystem system) {
        var incumbent = stores.credentials().find(system.id()).flatMap(found -> CloneVerdict.incumbent(found.value()));
        var session = sessions.of(system.id());
        return clones.of(system.id()).stream()
                .map(seen -> new Report(seen, incumbent, session))
                .toList();
    }
}
