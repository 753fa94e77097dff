package dev.arcus.hub.storage;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who manages a company, and what organisation it belongs to. */
record ListTies(ListId partner, ListId organisation) {

    private static final ListTies NONE = new ListTies(ListId.NONE, ListId.NONE);

    /** By the company's id; of all when {@code companies} is empty. */
    static Map<String, ListTies> of(Sql sql, Set<String> companies) {
        var where = new Where().in("id", companies);
        return sql
                .list(
                        "select id, partner_id, organisation_id from company " + where.sql(),
                        row -> Map.entry(row.text("id"), of(row)),
                        where.binds())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ListTies of(Row row) {
        return new ListTies(ListId.of(row.textOrNull("partner_id")), ListId.of(row.textOrNull("organisation_id")));
    }

    /** A site of {@code company}, or none of it, with what {@code ties} know of that. */
    static ListPlace place(ListId site, String company, Map<String, ListTies> ties) {
        var tied = ties.getOrDefault(company, NONE);
        return new ListPlace(site, ListId.of(company), tied.partner, tied.organisation);
    }
}
