package dev.arcus.hub.console.information;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/**
 * Companies to choose from, by name; where there are more than a list can hold, they are searched for.
 *
 * @param action where the search is sent to
 * @param text what the name was searched for, or empty
 * @param total how many there are with that
 */
public record CompanyChoices(String action, String text, List<Choice> shown, long total) {

    static final int MOST = 500;

    public CompanyChoices {
        shown = List.copyOf(shown);
    }

    /** Those that the visitor reaches and that are not among {@code but}; {@code q} of the address narrows them. */
    static CompanyChoices of(Context context, Visit visit, String action, ReadCompanies companies, Set<CompanyId> but) {
        var listing = Listing.of(context, List.of("name"));
        var found = companies.list(
                visit.actor(),
                reach -> CompanyFilter.all(reach).named(listing.wanted()),
                new CompanyFilter.Order(CompanyFilter.Sort.NAME, false),
                new Page.Request(MOST, 0));
        return switch (found) {
            case Outcome.Refused<Page<Company>> refused -> new CompanyChoices(action, listing.search(), List.of(), 0);
            case Outcome.Done<Page<Company>> done ->
                new CompanyChoices(
                        action,
                        listing.search(),
                        done.value().items().stream()
                                .filter(company -> !but.contains(company.id()))
                                .map(company -> new Choice(company.id().value(), company.name()))
                                .toList(),
                        done.value().total());
        };
    }

    /** Whether there are more than are shown, or were before they were searched. */
    public boolean isSearched() {
        return total > MOST || !text.isEmpty();
    }

    public boolean isCut() {
        return total > MOST;
    }
}
