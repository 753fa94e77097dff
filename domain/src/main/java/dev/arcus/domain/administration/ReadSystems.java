package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads systems with their status, as far as the actor reaches. */
public final class ReadSystems {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final StatusBoard board;
    private final FindSystem find;
    private final AskedPlaces askedFor;

    public ReadSystems(SystemStores stores, AccessPolicy policy, StatusBoard board) {
        this.stores = stores;
        this.policy = policy;
        this.board = board;
        this.find = new FindSystem(stores.systems(), policy);
        this.askedFor = new AskedPlaces(stores.companies(), stores.sites());
    }

    public Outcome<SystemView> find(Actor actor, SystemId id) {
        return find.then(actor, Act.READ_SYSTEMS, id, system -> Outcome.done(view(actor, system)));
    }

    /** PABX-IDs can be guessed, so one that the actor does not reach is not found, whether it exists or not. */
    public Outcome<SystemView> findByPbxId(Actor actor, PbxId pbxId) {
        if (!policy.mayEver(actor, Act.READ_SYSTEMS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var found = stores.systems().findByPbxId(pbxId);
        if (found.isEmpty()) {
            policy.lookInVain(actor, Act.READ_SYSTEMS, Absent.SYSTEM);
        }
        return found.filter(system -> policy.covers(actor, Act.READ_SYSTEMS, system))
                .map(system -> Outcome.done(view(actor, system)))
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /** The wanted ones of those that the actor reaches. */
    public Outcome<Page<SystemView>> list(Actor actor, Wanted wanted, Page.Request request) {
        if (!policy.mayEver(actor, Act.READ_SYSTEMS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var reach = policy.reachOf(actor, Act.READ_SYSTEMS);
        var objection = askedFor.objection(actor, reach, wanted.criteria().places());
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        var filter = new SystemFilter(reach, wanted.criteria(), wanted.sort(), wanted.descending());
        var page = stores.systems().list(filter, request);
        return Outcome.done(new Page<>(views(actor, page.items()), page.limit(), page.offset(), page.total()));
    }

    /** What a list is asked for. */
    public record Wanted(SystemCriteria criteria, SystemFilter.Sort sort, boolean descending) {}

    /** Of systems that the actor reaches, in their order. */
    List<SystemView> views(Actor actor, List<PbxSystem> systems) {
        var credentials =
                stores.credentials().findAll(systems.stream().map(PbxSystem::id).toList());
        var readable = policy.reachOf(actor, Act.READ_SYSTEMS);
        var writable = policy.reachOf(actor, Act.WRITE_SYSTEMS);
        Predicate<PbxSystem> mayWrite =
                readable.equals(writable) ? system -> true : system -> policy.covers(actor, Act.WRITE_SYSTEMS, system);
        return systems.stream()
                .flatMap(system -> Optional.ofNullable(credentials.get(system.id())).stream()
                        .map(credential -> view(system, credential, mayWrite.test(system))))
                .toList();
    }

    private SystemView view(Actor actor, PbxSystem system) {
        var credential = stores.credentials().find(system.id()).orElseThrow().value();
        return view(system, credential, policy.covers(actor, Act.WRITE_SYSTEMS, system));
    }

    /** Codes are for those who may declare the system. */
    private SystemView view(PbxSystem system, Credential credential, boolean maySeeCode) {
        return new SystemView(system, credential, board.statusOf(system.id(), credential.phase()), maySeeCode);
    }
}
