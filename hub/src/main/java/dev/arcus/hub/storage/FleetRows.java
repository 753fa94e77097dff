package dev.arcus.hub.storage;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.system.SystemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads what lists have to know of systems, so many at a time that the rows in between are few. */
final class FleetRows {

    private static final int CHUNK = 1000;

    private static final String SYSTEMS = """
            select s.id, s.pbx_key, s.name_key, s.type, s.shared, s.centrex, s.oxo_managed, s.partner_id, s.created,
                s.status_updated, k.phase
            from system s left join system_credential k on k.system_id = s.id
            """;

    private static final String PLACES = """
            select l.system_id, l.site_id, t.company_id, c.partner_id, c.organisation_id
            from system_site l join site t on t.id = l.site_id join company c on c.id = t.company_id
            """;

    private final Sql sql;

    FleetRows(Sql sql) {
        this.sql = sql;
    }

    /** Every system, some at a time. */
    void each(Consumer<List<FleetEntry>> take) {
        var ids = after("");
        while (!ids.isEmpty()) {
            take.accept(between(ids.getFirst(), ids.getLast()));
            ids = after(ids.getLast());
        }
    }

    /** Those of {@code ids} that exist. */
    List<FleetEntry> of(List<String> ids) {
        var found = new ArrayList<FleetEntry>();
        for (var from = 0; from < ids.size(); from += CHUNK) {
            var some = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            found.addAll(read(new Where().in("s.id", some), new Where().in("l.system_id", some)));
        }
        return found;
    }

    /** The systems on these sites, and on those of these companies. */
    Set<String> on(Collection<String> sites, Collection<String> companies) {
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

    private List<FleetEntry> between(String first, String last) {
        return read(
                new Where().and("s.id >= ?", first).and("s.id <= ?", last),
                new Where().and("l.system_id >= ?", first).and("l.system_id <= ?", last));
    }

    private List<FleetEntry> read(Where which, Where where) {
        var places =
                sql
                        .list(PLACES + where.sql(), row -> Map.entry(row.text("system_id"), place(row)), where.binds())
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return sql.list(SYSTEMS + which.sql(), row -> entry(row, places), which.binds());
    }

    private static FleetPlace place(Row row) {
        return new FleetPlace(
                FleetId.of(row.text("site_id")),
                FleetId.of(row.text("company_id")),
                FleetId.of(row.textOrNull("partner_id")),
                FleetId.of(row.textOrNull("organisation_id")));
    }

    private static FleetEntry entry(Row row, Map<String, List<FleetPlace>> places) {
        var id = row.text("id");
        return new FleetEntry(
                FleetId.of(id),
                row.bytes("pbx_key"),
                row.bytes("name_key"),
                FleetEntry.facts(
                        row.one(SystemType.class, "type"),
                        row.oneOrNull(Credential.Phase.class, "phase"),
                        row.flag("shared"),
                        row.flag("centrex"),
                        row.flag("oxo_managed")),
                micros(row.instant("created")),
                micros(row.instant("status_updated")),
                FleetId.of(row.textOrNull("partner_id")),
                places.getOrDefault(id, List.of()));
    }

    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
    }
}
