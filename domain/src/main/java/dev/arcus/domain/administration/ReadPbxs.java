package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ReadStations.Phones;
import dev.arcus.domain.administration.ReadSystems.Wanted;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.group.SystemGroup.Member;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Stations;
import dev.arcus.domain.system.SystemFilter;
import java.util.List;
import java.util.Optional;

/** Reads PBXs and their phones as the gateway that serves them does (admin API §4.10). It never sees an activation code. */
public final class ReadPbxs {

    private final SystemStores stores;
    private final GroupStores groups;
    private final AccessPolicy policy;
    private final StatusBoard board;
    private final FindPbx find;
    private final AskedPlaces askedFor;

    public ReadPbxs(SystemStores stores, GroupStores groups, AccessPolicy policy, StatusBoard board) {
        this.stores = stores;
        this.groups = groups;
        this.policy = policy;
        this.board = board;
        this.find = new FindPbx(stores.systems(), policy);
        this.askedFor = new AskedPlaces(stores.companies(), stores.sites());
    }

    /**
     * A PBX.
     *
     * @param group the systems of the group that it is in, itself included; empty for none
     */
    public record Pbx(SystemView view, List<Member> group) {

        public Pbx {
            group = List.copyOf(group);
        }
    }

    public Outcome<Pbx> find(Actor actor, PbxId pbxId) {
        return find.then(
                actor,
                pbxId,
                system -> Outcome.done(new Pbx(
                        view(
                                system,
                                stores.credentials()
                                        .find(system.id())
                                        .orElseThrow()
                                        .value()),
                        groups.groups()
                                .of(system.id())
                                .map(SystemGroup::members)
                                .orElse(List.of()))));
    }

    /** The wanted ones of those that it serves. */
    public Outcome<Page<SystemView>> list(Actor actor, Wanted wanted, Page.Request request) {
        if (!policy.mayEver(actor, Act.SERVE_PBXS)) {
            return Outcome.refused(Reason.GATEWAY_ONLY);
        }
        var reach = policy.reachOf(actor, Act.SERVE_PBXS);
        var objection = askedFor.objection(actor, reach, wanted.criteria().places());
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        var filter = new SystemFilter(reach, wanted.criteria(), wanted.sort(), wanted.descending());
        var page = stores.systems().list(filter, request);
        return Outcome.done(new Page<>(views(page.items()), page.limit(), page.offset(), page.total()));
    }

    public Outcome<Phones> phones(Actor actor, PbxId pbxId) {
        Stations stations = groups.stations();
        return find.then(actor, pbxId, system -> Outcome.done(new Phones(system, stations.phones(system.id()))));
    }

    private List<SystemView> views(List<PbxSystem> systems) {
        var credentials =
                stores.credentials().findAll(systems.stream().map(PbxSystem::id).toList());
        return systems.stream()
                .flatMap(system -> Optional.ofNullable(credentials.get(system.id())).stream()
                        .map(credential -> view(system, credential)))
                .toList();
    }

    private SystemView view(PbxSystem system, Credential credential) {
        return new SystemView(system, credential, board.statusOf(system.id(), credential.phase()), false);
    }
}
