package dev.arcus.hub.console.companies;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.hub.console.customers.CustomersPages;
import dev.arcus.hub.console.frame.Frame.Area;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Visit;
import java.util.ArrayList;
import java.util.List;

/** Where the pages of a company stand: below it in the way to them, and on the left what it has. */
public final class CompanyPlace {

    private CompanyPlace() {}

    public static String path(CompanyId company) {
        return "/companies/" + company;
    }

    /** {@code /companies/…/communication}: what it telephones with. */
    public static String communication(CompanyId company) {
        return path(company) + "/communication";
    }

    /** The list of its communication servers. */
    public static String servers(CompanyId company) {
        return communication(company) + "/servers";
    }

    public static String sites(CompanyId company) {
        return path(company) + "/sites";
    }

    /** Of the company's own first page. */
    static Place top(Visit visit, Company company) {
        return top(visit, company, visit.path());
    }

    private static Place top(Visit visit, Company company, String path) {
        var first = path(company.id());
        var own = new Link(first, visit.text("companies.overview"), path.equals(first));
        var links = new ArrayList<>(List.of(own));
        if (visit.may(Act.READ_SYSTEMS)) {
            links.add(Link.from(path, communication(company.id()), visit.text("companies.communication")));
        }
        links.add(Link.from(path, sites(company.id()), visit.text("companies.sites")));
        if (visit.policy().covers(visit.actor(), Act.READ_USERS, company)) {
            links.add(Link.from(path, first + "/users", visit.text("companies.users")));
        }
        if (visit.may(Act.READ_NOTICES)) {
            links.add(Link.from(path, first + "/notices", visit.text("companies.notices")));
        }
        return Place.TOP
                .below(Link.to(CustomersPages.PATH, visit.text("frame.manage-customers")))
                .below(Link.to(CustomersPages.PATH, visit.text("frame.customer-companies")))
                .with(new Area(company.name(), links));
    }

    /** Of a page whose address is below the company's. */
    public static Place below(Visit visit, Company company) {
        return top(visit, company).below(Link.to(path(company.id()), company.name()));
    }

    /** Of a page of one of its communication servers, whose address begins elsewhere. */
    public static Place belowServers(Visit visit, Company company) {
        var servers = servers(company.id());
        return top(visit, company, servers)
                .below(Link.to(path(company.id()), company.name()))
                .below(Link.to(servers, visit.text("companies.servers")));
    }
}
