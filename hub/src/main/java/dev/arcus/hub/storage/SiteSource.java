package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.hub.storage.ListPlace.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The list of sites. Facts are the status; each stands with itself. */
record SiteSource(ListReader reader) implements ListSource<SiteFilter> {

    private static final int NAME = 0;

    /** As {@link SiteFilter.Sort} has them. */
    private static final List<ListSort> SORTS =
            Arrays.stream(SiteFilter.Sort.values()).map(SiteSource::sort).toList();

    static SiteSource in(Sql sql) {
        return new SiteSource(new TableReader(
                sql, "site", "id, name_key, status, company_id, created", "company_id", SiteSource::entry));
    }

    private static ListSort sort(SiteFilter.Sort by) {
        return switch (by) {
            case NAME -> new ListSort.ByKey(NAME);
            case STATUS -> ListSort.ByFacts.named(CompanyStatus.values(), facts -> facts);
            case CREATION_DATE -> new ListSort.ByCreated();
        };
    }

    private static ListEntry entry(Row row, Map<String, ListTies> ties) {
        var id = ListId.of(row.text("id"));
        var created = Row.micros(row.instant("created"));
        return new ListEntry(
                id,
                List.of(row.bytes("name_key")),
                row.one(CompanyStatus.class, "status").ordinal(),
                created,
                created,
                ListId.NONE,
                List.of(ListTies.place(id, row.text("company_id"), ties)));
    }

    @Override
    public int keys() {
        return 1;
    }

    @Override
    public List<ListSort> sorts() {
        return SORTS;
    }

    @Override
    public Asked asked(SiteFilter filter) {
        return new Asked(filter.reach(), filter.sort(), filter.descending());
    }

    @Override
    public void narrow(ListQuestion question, Reach reach) {
        question.within(reach);
        if (reach instanceof Reach.OneSite one) {
            question.stands(Part.SITE, List.of(one.site()));
        }
    }

    @Override
    public void narrow(ListQuestion question, SiteFilter filter) {
        question.stands(Part.COMPANY, filter.companies()).contains(NAME, filter.nameContains());
    }
}
