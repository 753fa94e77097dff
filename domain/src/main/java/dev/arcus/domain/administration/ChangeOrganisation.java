package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Visibility;
import dev.arcus.domain.people.Actor;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Renames an organisation, or shows or hides it: for superadmins (admin API §4.8). */
public final class ChangeOrganisation {

    private final OrganisationStores stores;
    private final InstantSource clock;
    private final FindOrganisation find;

    public ChangeOrganisation(OrganisationStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindOrganisation(stores.organisations(), policy);
    }

    /** Null leaves a part as it is. */
    public Outcome<Organisation> run(
            Actor actor, OrganisationId id, @Nullable String name, @Nullable Visibility visibility) {
        return stores.transactions()
                .run(() -> find.then(actor, Act.WRITE_ORGANISATIONS, id, old -> change(actor, old, name, visibility)));
    }

    private Outcome<Organisation> change(
            Actor actor, Organisation old, @Nullable String name, @Nullable Visibility visibility) {
        if (name == null && visibility == null) {
            return Outcome.refused(Reason.NOTHING_TO_UPDATE);
        }
        var changed = new Organisation(
                old.id(),
                name == null ? old.name() : name,
                visibility == null ? old.visibility() : visibility,
                old.created());
        stores.organisations().update(changed);
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, "organisation.change", changed.id(), changed.name())
                        .changed(FactsOf.organisation(old), FactsOf.organisation(changed)));
        return Outcome.done(changed);
    }
}
