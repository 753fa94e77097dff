package dev.arcus.hub.console.notices;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.hub.console.companies.CompanyPages;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** What all pages of a company's notices begin with: which company it is, and where they stand. */
final class NoticeDesk {

    private final Pages pages;
    private final NoticeActs acts;

    NoticeDesk(Pages pages, NoticeActs acts) {
        this.pages = pages;
        this.acts = acts;
    }

    static String path(CompanyId company) {
        return CompanyPlace.path(company) + "/notices";
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Company company(Context context, Visit visit) {
        return CompanyPages.company(context, visit, pages, acts.companies());
    }

    /** With the tabs of notices. */
    static Place place(Visit visit, Company company) {
        var first = path(company.id());
        var rules = visit.path().equals(first) || visit.path().startsWith(first + "/rules");
        return CompanyPlace.below(visit, company)
                .withTabs(List.of(
                        new Link(first, visit.text("notices.rules"), rules),
                        Link.from(visit.path(), first + "/windows", visit.text("notices.windows")),
                        Link.from(visit.path(), first + "/told", visit.text("notices.told")),
                        Link.from(visit.path(), first + "/deliveries", visit.text("notices.deliveries"))));
    }
}
