package dev.arcus.hub.console.customers;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.frame.Words;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Manage customers › MY CUSTOMERS › Customer companies: the article's way to a company. */
public final class CustomersPages {

    public static final String PATH = "/customers";

    private static final List<String> SORTS = List.of("name", "status", "created");

    private final Gate gate;
    private final Pages pages;
    private final ReadCompanies read;

    public CustomersPages(Gate gate, Pages pages, ReadCompanies read) {
        this.gate = gate;
        this.pages = pages;
        this.read = read;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::list));
        routes.get(PATH + ".csv", gate.page(this::export));
    }

    private void list(Context context, Visit visit) {
        var listing = Listing.of(context, SORTS);
        var page = page(visit, listing, listing.request());
        var words = visit.words();
        var view = new CustomersView(
                listing,
                page.items().stream().map(company -> line(company, visit)).toList(),
                page.total(),
                listing.exportedAs(".csv"),
                visit.may(Act.WRITE_COMPANIES));
        pages.show(context, "customers.jte", visit, words.text("customers.title"), place(words), view);
    }

    private void export(Context context, Visit visit) {
        var listing = Listing.of(context, SORTS);
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("name", "country", "reference", "status", "created")
                .map(column -> visit.text("customers." + column))
                .toList());
        Page<Company> page;
        do {
            page = page(visit, listing, new Page.Request(Page.Request.MAX_LIMIT, rows.size() - 1L));
            page.items().stream().map(company -> line(company, visit).cells()).forEach(rows::add);
        } while (!page.items().isEmpty() && rows.size() <= page.total());
        pages.csv(context, "customer-companies", rows);
    }

    private Page<Company> page(Visit visit, Listing listing, Page.Request request) {
        return pages.done(read.list(
                visit.actor(),
                reach -> CompanyFilter.all(reach).named(listing.wanted()).with(CompanyFilter.Kin.partners(false)),
                new CompanyFilter.Order(sort(listing.sort()), listing.down()),
                request));
    }

    private static Place place(Words words) {
        return Place.TOP.below(Link.to(PATH, words.text("frame.manage-customers")));
    }

    private static CompanyFilter.Sort sort(String column) {
        return switch (column) {
            case "status" -> CompanyFilter.Sort.STATUS;
            case "created" -> CompanyFilter.Sort.CREATION_DATE;
            default -> CompanyFilter.Sort.NAME;
        };
    }

    private static CustomersView.Line line(Company company, Visit visit) {
        var words = visit.words();
        return new CustomersView.Line(
                company.id().value(),
                company.name(),
                country(company.country(), words),
                company.profile().get(CompanyField.EXTERNAL_REFERENCE).orElse(""),
                words.text("customers.status." + company.status().name().toLowerCase(Locale.ROOT)),
                visit.minute(company.created()));
    }

    private static String country(@Nullable String alpha3, Words words) {
        return alpha3 == null ? "" : words.country(alpha3);
    }
}
