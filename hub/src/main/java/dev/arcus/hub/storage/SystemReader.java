package dev.arcus.hub.storage;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.system.SystemType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads what lists have to know of systems, so many at a time that the rows in between are few. */
final class SystemReader implements ListReader {

    private static final int CHUNK = 1000;

    private static final String SYSTEMS = """
            select s.id, s.pbx_key, s.name_key, s.type, s.shared, s.centrex, s.oxo_managed, s.partner_id, s.created,
                s.status_updated, k.phase
            from system s left join system_credential k on k.system_id = s.id
            """;

    private final Sql sql;

    SystemReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void each(Consumer<List<ListEntry>> take) {
        var sites = places(Set.of());
        var ids = after("");
        while (!ids.isEmpty()) {
            take.accept(between(ids.getFirst(), ids.getLast(), sites));
            ids = after(ids.getLast());
        }
    }

    @Override
    public List<ListEntry> of(List<String> ids) {
        var found = new ArrayList<ListEntry>();
        for (var from = 0; from < ids.size(); from += CHUNK) {
            var some = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            var links = links(new Where().in("system_id", some));
            var sites = links.stream().map(Map.Entry::getValue).collect(Collectors.toSet());
            found.addAll(entries(new Where().in("s.id", some), links, sites.isEmpty() ? Map.of() : places(sites)));
        }
        return found;
    }

    @Override
    public Set<String> on(Collection<String> sites, Collection<String> companies) {
        var found = new HashSet<String>();
        if (!sites.isEmpty()) {
            found.addAll(ids("system_site l", new Where().in("l.site_id", sites)));
        }
        if (!companies.isEmpty()) {
            found.addAll(
                    ids("site t join system_site l on l.site_id = t.id", new Where().in("t.company_id", companies)));
        }
        return found;
    }

    private List<String> ids(String from, Where where) {
        return sql.list(
                "select l.system_id from " + from + " " + where.sql(), row -> row.text("system_id"), where.binds());
    }

    private List<String> after(String id) {
        return sql.list("select id from system where id > ? order by id limit " + CHUNK, row -> row.text("id"), id);
    }

    private List<ListEntry> between(String first, String last, Map<String, ListPlace> sites) {
        var links = links(new Where().and("system_id >= ?", first).and("system_id <= ?", last));
        return entries(new Where().and("s.id >= ?", first).and("s.id <= ?", last), links, sites);
    }

    /** Systems with their sites. */
    private List<Map.Entry<String, String>> links(Where where) {
        return sql.list(
                "select system_id, site_id from system_site " + where.sql(),
                row -> Map.entry(row.text("system_id"), row.text("site_id")),
                where.binds());
    }

    private List<ListEntry> entries(Where which, List<Map.Entry<String, String>> links, Map<String, ListPlace> sites) {
        var places = links.stream()
                .filter(link -> sites.containsKey(link.getValue()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(link -> sites.get(link.getValue()), Collectors.toList())));
        return sql.list(SYSTEMS + which.sql(), row -> entry(row, places), which.binds());
    }

    /** Of these sites, or of all when there are none. Step by step, by the keys: H2 would begin a join with all the companies. */
    private Map<String, ListPlace> places(Set<String> sites) {
        var where = new Where().in("id", sites);
        var companyOf = sql
                .list(
                        "select id, company_id from site " + where.sql(),
                        row -> Map.entry(row.text("id"), row.text("company_id")),
                        where.binds())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var ties = ListTies.of(sql, sites.isEmpty() ? Set.of() : Set.copyOf(companyOf.values()));
        var places = new HashMap<String, ListPlace>();
        companyOf.forEach((site, company) -> places.put(site, ListTies.place(ListId.of(site), company, ties)));
        return places;
    }

    private static ListEntry entry(Row row, Map<String, List<ListPlace>> places) {
        var id = row.text("id");
        return new ListEntry(
                ListId.of(id),
                List.of(row.bytes("pbx_key"), row.bytes("name_key")),
                SystemFacts.of(
                        row.one(SystemType.class, "type"),
                        row.oneOrNull(Credential.Phase.class, "phase"),
                        row.flag("shared"),
                        row.flag("centrex"),
                        row.flag("oxo_managed")),
                Row.micros(row.instant("created")),
                Row.micros(row.instant("status_updated")),
                ListId.of(row.textOrNull("partner_id")),
                places.getOrDefault(id, List.of()));
    }
}
