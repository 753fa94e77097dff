package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import java.util.List;
import java.util.Optional;

/** Reads organisations: all of them for staff, their own for its administrators. */
public final class ReadOrganisations {

    private final OrganisationStores stores;
    private final AccessPolicy policy;
    private final FindOrganisation find;

    public ReadOrganisations(OrganisationStores stores, AccessPolicy policy) {
        this.stores = stores;
        this.policy = policy;
        this.find = new FindOrganisation(stores.organisations(), policy);
    }

    public Outcome<Organisation> find(Actor actor, OrganisationId id) {
        return find.then(actor, Act.READ_ORGANISATIONS, id, Outcome::done);
    }

    /** By name. */
    public Outcome<Page<Organisation>> list(Actor actor, boolean descending, Page.Request page) {
        if (!policy.mayEver(actor, Act.READ_ORGANISATIONS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        return Outcome.done(
                policy.reachOf(actor, Act.READ_ORGANISATIONS) instanceof Reach.Everything
                        ? stores.organisations().list(descending, page)
                        : own(actor, page));
    }

    private Page<Organisation> own(Actor actor, Page.Request page) {
        var own = stores
                .companies()
                .find(actor.company())
                .flatMap(company -> Optional.ofNullable(company.organisation()))
                .flatMap(id -> stores.organisations().find(id))
                .stream()
                .toList();
        return new Page<>(page.offset() == 0 ? own : List.of(), page.limit(), page.offset(), own.size());
    }
}
