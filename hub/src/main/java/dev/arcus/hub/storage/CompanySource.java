package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Visibility;
import dev.arcus.hub.storage.ListPlace.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of companies. Facts are status, visibility and kind of partner, three bits each; each stands with itself. */
record CompanySource(ListReader reader) implements ListSource<CompanySource.Wanted> {

    private static final int NAME = 0;
    private static final int VISIBILITY_SHIFT = 3;
    private static final int KIND_SHIFT = 6;
    private static final int MASK = 7;
    private static final int NO_PARTNER = MASK;

    /** As {@link CompanyFilter.Sort} has them. */
    private static final List<ListSort> SORTS =
            Arrays.stream(CompanyFilter.Sort.values()).map(CompanySource::sort).toList();

    static CompanySource in(Sql sql) {
        return new CompanySource(new TableReader(
                sql, "company", "id, name_key, status, visibility, partner_kind, created", "id", CompanySource::entry));
    }

    /** What a list is asked for, and in which order. */
    record Wanted(CompanyFilter filter, CompanyFilter.Order order) {

        /** Texts of the profile are not among the keys: their columns have orders of their own in the database. */
        boolean isIndexed() {
            return filter.startsWith().isEmpty() && filter.equalTo().isEmpty();
        }
    }

    private static ListSort sort(CompanyFilter.Sort by) {
        return switch (by) {
            case NAME -> new ListSort.ByKey(NAME);
            case STATUS -> ListSort.ByFacts.named(CompanyStatus.values(), CompanySource::status);
            case CREATION_DATE -> new ListSort.ByCreated();
        };
    }

    private static ListEntry entry(Row row, Map<String, ListTies> ties) {
        var created = Row.micros(row.instant("created"));
        return new ListEntry(
                ListId.of(row.text("id")),
                List.of(row.bytes("name_key")),
                row.one(CompanyStatus.class, "status").ordinal()
                        | row.one(Visibility.class, "visibility").ordinal() << VISIBILITY_SHIFT
                        | kind(row.oneOrNull(PartnerKind.class, "partner_kind")) << KIND_SHIFT,
                created,
                created,
                ListId.NONE,
                List.of(ListTies.place(ListId.NONE, row.text("id"), ties)));
    }

    private static int kind(@Nullable PartnerKind kind) {
        return kind == null ? NO_PARTNER : kind.ordinal();
    }

    private static int status(int facts) {
        return facts & MASK;
    }

    private static int visibility(int facts) {
        return facts >> VISIBILITY_SHIFT & MASK;
    }

    private static int kind(int facts) {
        return facts >> KIND_SHIFT & MASK;
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
    public Asked asked(Wanted wanted) {
        return new Asked(wanted.filter.reach(), wanted.order.by(), wanted.order.descending());
    }

    @Override
    public void narrow(ListQuestion question, Wanted wanted) {
        var filter = wanted.filter;
        question.oneOf(filter.statuses(), CompanySource::status)
                .oneOf(filter.visibilities(), CompanySource::visibility);
        kin(question, filter.kin());
        question.contains(NAME, filter.nameContains());
    }

    private static void kin(ListQuestion question, CompanyFilter.Kin kin) {
        var columns = question.columns();
        var isPartner = kin.isPartner();
        if (isPartner != null) {
            question.keep("partners " + isPartner, slot -> isPartner == (kind(columns.facts(slot)) != NO_PARTNER));
        }
        var kind = kin.kind();
        if (kind != null) {
            question.oneOf(List.of(kind), CompanySource::kind);
        }
        var hasPartner = kin.hasPartner();
        if (hasPartner != null) {
            question.keep("managed " + hasPartner, slot -> hasPartner == columns.standsWithAny(slot, Part.PARTNER));
        }
        var partner = kin.partner();
        if (partner != null) {
            question.stands(Part.PARTNER, List.of(partner));
        }
        question.stands(Part.ORGANISATION, kin.organisations());
    }
}
