package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.partner.PartnerLink;
import dev.arcus.domain.partner.PartnerLinks;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;

/** Reads the invitations and requests that a company sent or received. */
public final class ReadPartnerLinks {

    private final PartnerLinkStores stores;
    private final AccessPolicy policy;

    public ReadPartnerLinks(PartnerLinkStores stores, AccessPolicy policy) {
        this.stores = stores;
        this.policy = policy;
    }

    public Outcome<PartnerLink> find(Actor actor, AnswerPartnerLink.Which which) {
        var refusal =
                PartnerLinkRights.refusal(stores.companies(), policy, actor, Act.READ_PARTNER_LINKS, which.company());
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        return stores.links()
                .find(which.id())
                .filter(link -> link.kind() == which.kind() && concerns(link, which.company()))
                .<Outcome<PartnerLink>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    public Outcome<Page<PartnerLink>> list(Actor actor, PartnerLinks.Filter filter, Page.Request page) {
        return PartnerLinkRights.refusal(stores.companies(), policy, actor, Act.READ_PARTNER_LINKS, filter.company())
                .<Outcome<Page<PartnerLink>>>map(Outcome.Refused::new)
                .orElseGet(() -> Outcome.done(stores.links().list(filter, page)));
    }

    private static boolean concerns(PartnerLink link, CompanyId company) {
        return link.partner().equals(company) || link.company().equals(company);
    }
}
