package dev.arcus.hub.storage;

import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserFilter;
import dev.arcus.hub.storage.ListPlace.Part;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of users. Facts are the roles, each a bit, and one more for who is active. */
record UserSource(ListReader reader) implements ListSource<UserSource.Wanted> {

    private static final int NAME = 0;
    private static final int EMAIL = 1;
    private static final int ACTIVE = 1 << 16;

    /** As {@link UserFilter.Sort} has them. */
    private static final List<ListSort> SORTS =
            Arrays.stream(UserFilter.Sort.values()).map(UserSource::sort).toList();

    static UserSource in(Sql sql) {
        return new UserSource(new TableReader(
                sql,
                "app_user",
                "id, name_key, email_key, roles, active, company_id, site_id, created",
                "company_id",
                UserSource::entry));
    }

    /**
     * What a list is asked for.
     *
     * @param ofCompanies only users of one of these, whose names were looked for already; null does not narrow
     */
    record Wanted(UserFilter filter, @Nullable ListIds ofCompanies) {}

    private static ListSort sort(UserFilter.Sort by) {
        return switch (by) {
            case DISPLAY_NAME -> new ListSort.ByKey(NAME);
            case LOGIN_EMAIL -> new ListSort.ByKey(EMAIL);
            case CREATION_DATE -> new ListSort.ByCreated();
        };
    }

    private static ListEntry entry(Row row, Map<String, ListTies> ties) {
        var created = Row.micros(row.instant("created"));
        var roles = row.list("roles").stream()
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .toList();
        return new ListEntry(
                ListId.of(row.text("id")),
                List.of(row.bytes("name_key"), row.bytes("email_key")),
                bits(roles) | (row.flag("active") ? ACTIVE : 0),
                created,
                created,
                ListId.NONE,
                List.of(ListTies.place(ListId.of(row.textOrNull("site_id")), row.text("company_id"), ties)));
    }

    private static int bits(Collection<Role> roles) {
        return roles.stream().mapToInt(role -> 1 << role.ordinal()).reduce(0, (one, other) -> one | other);
    }

    @Override
    public int keys() {
        return 2;
    }

    @Override
    public List<ListSort> sorts() {
        return SORTS;
    }

    @Override
    public Asked asked(Wanted wanted) {
        return new Asked(wanted.filter.reach(), wanted.filter.sort(), wanted.filter.descending());
    }

    @Override
    public void narrow(ListQuestion question, Wanted wanted) {
        var filter = wanted.filter;
        facts(question, filter);
        question.stands(Part.COMPANY, filter.companies()).stands(Part.SITE, filter.sites());
        var organisation = filter.organisation();
        if (organisation != null) {
            question.stands(Part.ORGANISATION, List.of(organisation));
        }
        if (wanted.ofCompanies != null) {
            question.stands(Part.COMPANY, wanted.ofCompanies);
        }
        question.contains(NAME, filter.nameContains()).contains(EMAIL, filter.emailContains());
    }

    private static void facts(ListQuestion question, UserFilter filter) {
        var columns = question.columns();
        var active = filter.active();
        if (active != null) {
            question.keep("active " + active, slot -> active == ((columns.facts(slot) & ACTIVE) != 0));
        }
        if (!filter.roles().isEmpty()) {
            var any = bits(filter.roles());
            question.keep("roles " + any, slot -> (columns.facts(slot) & any) != 0);
        }
        if (!filter.without().isEmpty()) {
            var none = bits(filter.without());
            question.keep("not roles " + none, slot -> (columns.facts(slot) & none) == 0);
        }
    }
}
