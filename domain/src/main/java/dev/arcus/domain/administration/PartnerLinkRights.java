package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.people.Actor;
import java.util.Optional;

/** Who speaks for a company towards partners and customers: its own people, not its partner, and superadmins. */
final class PartnerLinkRights {

    private PartnerLinkRights() {}

    static Optional<Refusal> refusal(
            Companies companies, AccessPolicy policy, Actor actor, Act act, CompanyId speaksFor) {
        if (!policy.mayEver(actor, act)) {
            return Optional.of(new Refusal(Reason.ROLE_MISSING, "", ""));
        }
        var company = companies.find(speaksFor);
        if (company.isEmpty()) {
            policy.lookInVain(actor, act, Absent.COMPANY);
            return Optional.of(new Refusal(Reason.NOT_FOUND, "", ""));
        }
        var covered = policy.covers(actor, act, company.get())
                && (!(policy.reachOf(actor, act) instanceof Reach.PartnerTree)
                        || actor.company().equals(speaksFor));
        return covered ? Optional.empty() : Optional.of(new Refusal(Reason.NOT_IN_SCOPE, "", ""));
    }
}
