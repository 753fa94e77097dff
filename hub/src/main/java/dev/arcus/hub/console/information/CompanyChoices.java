package dev.arcus.hub.console.information;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Visit;
import java.util.List;
import java.util.Set;

/** Companies to choose from. */
final class CompanyChoices {

    private static final int SHOWN = 500;

    private CompanyChoices() {}

    /** Those that the visitor reaches and that are not among {@code but}, by name. */
    static List<Choice> of(Visit visit, ReadCompanies companies, Set<CompanyId> but) {
        var order = new CompanyFilter.Order(CompanyFilter.Sort.NAME, false);
        var found = companies.list(visit.actor(), CompanyFilter::all, order, new Page.Request(SHOWN, 0));
        return switch (found) {
            case Outcome.Refused<Page<Company>> refused -> List.of();
            case Outcome.Done<Page<Company>> done ->
                done.value().items().stream()
                        .filter(company -> !but.contains(company.id()))
                        .map(company -> new Choice(company.id().value(), company.name()))
                        .toList();
        };
    }
}
