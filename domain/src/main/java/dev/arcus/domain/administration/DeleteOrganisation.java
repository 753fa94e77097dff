package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.people.Actor;
import java.time.InstantSource;

/** Deletes an organisation; its companies stay and belong to none. For superadmins (admin API §4.8). */
public final class DeleteOrganisation {

    private final OrganisationStores stores;
    private final InstantSource clock;
    private final FindOrganisation find;

    public DeleteOrganisation(OrganisationStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindOrganisation(stores.organisations(), policy);
    }

    public Outcome<OrganisationId> run(Actor actor, OrganisationId id) {
        return stores.transactions()
                .run(() -> find.then(actor, Act.WRITE_ORGANISATIONS, id, organisation -> delete(actor, organisation)));
    }

    private Outcome<OrganisationId> delete(Actor actor, Organisation organisation) {
        var companies = stores.companies().leave(organisation.id());
        stores.organisations().remove(organisation.id());
        var detail = organisation.name() + ", of " + companies + " companies";
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, "organisation.delete", organisation.id(), detail)
                        .changed(FactsOf.organisation(organisation), Facts.NONE));
        return Outcome.done(organisation.id());
    }
}
