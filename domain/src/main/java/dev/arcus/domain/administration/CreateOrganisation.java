package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Visibility;
import dev.arcus.domain.people.Actor;

/** Creates an organisation without companies: for superadmins (admin API §4.8). */
public final class CreateOrganisation {

    private final OrganisationStores stores;
    private final AccessPolicy policy;
    private final Chance chance;

    public CreateOrganisation(OrganisationStores stores, AccessPolicy policy, Chance chance) {
        this.stores = stores;
        this.policy = policy;
        this.chance = chance;
    }

    /** {@code visibility} is {@code PUBLIC} or {@code PRIVATE}. */
    public Outcome<Organisation> run(Actor actor, String name, Visibility visibility) {
        if (!policy.mayEver(actor, Act.WRITE_ORGANISATIONS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var now = chance.clock().instant();
        var organisation = new Organisation(OrganisationId.next(chance.random()), name, visibility, now);
        return Outcome.done(stores.transactions().run(() -> {
            stores.organisations().add(organisation);
            stores.audit()
                    .add(AuditEvent.of(now, actor, "organisation.create", organisation.id(), name)
                            .changed(Facts.NONE, FactsOf.organisation(organisation)));
            return organisation;
        }));
    }
}
