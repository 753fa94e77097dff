package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.licence.LicenceAcceptances;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.system.PbxSystem;
import java.util.Optional;

/** Finds out what the deletion of a system takes along and what stays, and why it cannot be deleted now. */
public final class PlanDeletion {

    private final GroupStores stores;
    private final FreePhones phones;
    private final FleetItems fleet;
    private final LicenceAcceptances acceptances;
    private final Sessions sessions;
    private final AccessPolicy policy;
    private final FindSystem find;
    private final SeeCompanies see;

    public PlanDeletion(
            GroupStores stores,
            Users users,
            FleetItems fleet,
            LicenceAcceptances acceptances,
            Sessions sessions,
            AccessPolicy policy) {
        this.stores = stores;
        this.phones = new FreePhones(stores.stations(), users);
        this.fleet = fleet;
        this.acceptances = acceptances;
        this.sessions = sessions;
        this.policy = policy;
        this.find = new FindSystem(stores.systems(), policy);
        this.see = new SeeCompanies(stores.companies(), stores.sites(), policy);
    }

    /**
     * What would go, and what stays.
     *
     * @param companies that have the system now
     * @param acceptances of the gateway's licence, which are kept
     */
    public record Preview(Deletion deletion, SystemCompanies companies, int acceptances, Optional<Refusal> objection) {}

    public Outcome<Preview> preview(Actor actor, SystemId id) {
        return find.then(
                actor,
                Act.WRITE_SYSTEMS,
                id,
                system -> Outcome.done(new Preview(
                        of(system), see.of(actor, system), acceptances.of(id).size(), objection(actor, system))));
    }

    Deletion of(PbxSystem system) {
        var id = system.id();
        return new Deletion(
                system,
                stores.stations().of(id).size(),
                phones.held(id),
                stores.systems().testNumbers(id).size(),
                stores.groups().of(id).orElse(null),
                fleet.findBySystem(id).orElse(null));
    }

    /** A shared system is not taken from companies that the actor has nothing to say in. */
    Optional<Refusal> objection(Actor actor, PbxSystem system) {
        if (sessions.of(system.id()).isPresent()) {
            return refusal(Reason.SYSTEM_CONNECTED);
        }
        if (system.gatewayActive()) {
            return refusal(Reason.GATEWAY_LINKED);
        }
        return system.options().isForSeveral() && !policy.coversAllOf(actor, Act.WRITE_SYSTEMS, system)
                ? refusal(Reason.OTHERS_HAVE_IT)
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(Reason reason) {
        return Optional.of(new Refusal(reason, "", ""));
    }
}
