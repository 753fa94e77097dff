package dev.arcus.domain.notice;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.Actor;
import java.util.function.Function;

/** The first half of each act on a company's notices: may this actor do it, is there such a company, and is it the actor's. */
record NoticeCompany(Companies companies, AccessPolicy policy) {

    <T> Outcome<T> then(Actor actor, Act act, CompanyId id, Function<Company, Outcome<T>> next) {
        if (!policy.mayEver(actor, act)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var company = companies.find(id);
        if (company.isEmpty()) {
            policy.lookInVain(actor, act, Absent.COMPANY);
            return Outcome.refused(Reason.NOT_FOUND);
        }
        return policy.covers(actor, act, company.get())
                ? next.apply(company.get())
                : Outcome.refused(Reason.NOT_IN_SCOPE);
    }
}
