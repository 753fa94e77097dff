package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Organisations;
import dev.arcus.domain.people.Actor;
import java.util.function.Function;

/** The first half of each act on an organisation: may this actor do it, is there such a one, and is it the actor's. */
final class FindOrganisation {

    private final Organisations organisations;
    private final AccessPolicy policy;

    FindOrganisation(Organisations organisations, AccessPolicy policy) {
        this.organisations = organisations;
        this.policy = policy;
    }

    <T> Outcome<T> then(Actor actor, Act act, OrganisationId id, Function<Organisation, Outcome<T>> next) {
        if (!policy.mayEver(actor, act)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var organisation = organisations.find(id);
        if (organisation.isEmpty()) {
            policy.lookInVain(actor, act, Absent.ORGANISATION);
            return Outcome.refused(Reason.NOT_FOUND);
        }
        return policy.covers(actor, act, organisation.get())
                ? next.apply(organisation.get())
                : Outcome.refused(Reason.NOT_IN_SCOPE);
    }
}
