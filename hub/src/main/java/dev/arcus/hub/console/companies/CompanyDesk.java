package dev.arcus.hub.console.companies;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Company;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;

/** What all pages about a company itself begin with: which it is, and whether the visitor may change it. */
final class CompanyDesk {

    private final Pages pages;
    private final CompanyActs acts;

    CompanyDesk(Pages pages, CompanyActs acts) {
        this.pages = pages;
        this.acts = acts;
    }

    Company company(Context context, Visit visit) {
        return CompanyPages.company(context, visit, pages, acts.companies());
    }

    boolean may(Visit visit, Company company, Act act) {
        return acts.policy().mayEver(visit.actor(), act) && acts.policy().covers(visit.actor(), act, company);
    }

    /** The company of the path, for somebody who may do {@code act} there, or a page that says why not. */
    Company toChange(Context context, Visit visit, Act act) {
        var company = company(context, visit);
        if (!may(visit, company, act)) {
            pages.done(Outcome.refused(Reason.ROLE_MISSING));
        }
        return company;
    }

    static Place sites(Visit visit, Company company) {
        return CompanyPlace.below(visit, company)
                .below(Link.to(CompanyPlace.sites(company.id()), visit.text("companies.sites")));
    }
}
