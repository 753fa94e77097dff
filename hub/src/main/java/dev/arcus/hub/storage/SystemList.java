package dev.arcus.hub.storage;

import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemPhase;
import dev.arcus.numbering.NumberingRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads systems: a page of ids first, then the rows, sites and rules of those. */
final class SystemList {

    private static final List<Credential.Phase> PHASES = List.of(Credential.Phase.values());

    private final Sql sql;
    private final SqlTransactions transactions;
    private final ListIndex<SystemFilter> index;

    SystemList(Sql sql, SqlTransactions transactions, ListIndex<SystemFilter> index) {
        this.sql = sql;
        this.transactions = transactions;
        this.index = index;
    }

    /** Those of {@code ids} that exist, in their order. */
    List<PbxSystem> read(List<SystemId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var wanted = Sql.ids(ids);
        var sites = sites(wanted);
        var rules = rules(wanted);
        var found = sql
                .list("select s.* from " + Sql.among("system s", "s.id"), row -> read(row, sites, rules), wanted)
                .stream()
                .collect(Collectors.toMap(PbxSystem::id, system -> system));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** By the index; where there is none, by a walk through the table. */
    Page<PbxSystem> page(SystemFilter filter, Page.Request page) {
        var indexed = index.slice(filter, page.limit(), page.offset());
        return transactions.run(() -> {
            var slice = indexed.orElseGet(() -> walk(filter, page));
            var ids = slice.ids().stream().map(SystemId::new).toList();
            return new Page<>(read(ids), page.limit(), page.offset(), slice.total());
        });
    }

    private ListRows.Slice walk(SystemFilter filter, Page.Request page) {
        var where = where(filter);
        var total = sql.number("select count(*) as n from system s " + where.sql(), where.binds());
        var ids = sql.list(
                "select s.id from system s " + where.sql() + " order by " + order(filter) + " limit ? offset ?",
                row -> row.text("id"),
                where.binds(page.limit(), page.offset()));
        return new ListRows.Slice(ids, total);
    }

    /** Without those that have no credential. */
    List<SystemPhase> phases(SystemFilter filter) {
        var known = SystemFacts.withPhase(filter);
        return index.each(known, SystemList::phase).orElseGet(() -> {
            var where = where(known);
            return sql.list(
                    "select s.id, k.phase from system s join system_credential k on k.system_id = s.id " + where.sql()
                            + " order by " + order(known),
                    row -> new SystemPhase(new SystemId(row.text("id")), row.one(Credential.Phase.class, "phase")),
                    where.binds());
        });
    }

    private static SystemPhase phase(ListColumns columns, int slot) {
        var id = columns.id(slot).toString();
        return new SystemPhase(new SystemId(id), PHASES.get(SystemFacts.phase(columns.facts(slot))));
    }

    Set<SystemId> within(Reach reach, Collection<SystemId> some) {
        if (some.isEmpty()) {
            return Set.of();
        }
        var ids = some.stream().map(SystemId::value).distinct().toList();
        var where = reached(reach);
        return index
                .among(SystemFilter.all(reach), ids)
                .orElseGet(() -> sql.list(
                        "select s.id from " + Sql.among("system s", "s.id") + " " + where.sql(),
                        row -> row.text("id"),
                        where.bindsAfter(Sql.ids(ids))))
                .stream()
                .map(SystemId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<String> keys(Reach reach) {
        var where = reached(reach);
        return index.keys(SystemFilter.all(reach), SystemSource.PBX_ID)
                .orElseGet(() -> sql.list(
                        "select s.pbx_id from system s " + where.sql(),
                        row -> new PbxId(row.text("pbx_id")).key(),
                        where.binds()));
    }

    /** By the index; where there is none, every PABX-ID within reach is looked at. */
    List<SystemId> withIdPart(Reach reach, String part, int limit) {
        var byId = new SystemFilter(reach, SystemCriteria.ANY, SystemFilter.Sort.PBX_ID, false);
        return index
                .first(byId, SystemSource.PBX_ID, part, limit)
                .orElseGet(() -> {
                    var where = reached(reach);
                    var wanted = Row.lower(part);
                    return sql
                            .list(
                                    "select s.id, s.pbx_id from system s " + where.sql() + " order by s.pbx_key",
                                    row -> Map.entry(row.text("id"), Row.lower(row.text("pbx_id"))),
                                    where.binds())
                            .stream()
                            .filter(found -> found.getValue().contains(wanted))
                            .limit(limit)
                            .map(Map.Entry::getKey)
                            .toList();
                })
                .stream()
                .map(SystemId::new)
                .toList();
    }

    private static PbxSystem read(Row row, Map<String, List<SiteId>> sites, Map<String, List<SystemRow.Rule>> rules) {
        var id = row.text("id");
        return SystemRow.read(row, sites.getOrDefault(id, List.of()), rules.getOrDefault(id, List.of()));
    }

    private Map<String, List<SiteId>> sites(Object systems) {
        return grouped(sql.list(
                "select l.system_id, l.site_id from " + Sql.among("system_site l", "l.system_id") + " order by l.place",
                row -> Map.entry(row.text("system_id"), new SiteId(row.text("site_id"))),
                systems));
    }

    private Map<String, List<SystemRow.Rule>> rules(Object systems) {
        return grouped(sql.list(
                "select r.system_id, r.find_text, r.replace_text, r.description, r.emergency_confirmed from "
                        + Sql.among("numbering_rule r", "r.system_id") + " order by r.place",
                row -> Map.entry(
                        row.text("system_id"),
                        new SystemRow.Rule(
                                new NumberingRule(
                                        row.text("find_text"), row.text("replace_text"), row.text("description")),
                                row.flag("emergency_confirmed"))),
                systems));
    }

    private static <T> Map<String, List<T>> grouped(Collection<Map.Entry<String, T>> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Where where(SystemFilter filter) {
        var criteria = filter.criteria();
        var where = reached(filter.reach())
                .contains("s.name_lower", criteria.nameContains())
                .in("s.type", criteria.types());
        if (!criteria.phases().isEmpty()) {
            var phases = new Where().in("phase", criteria.phases());
            where.and("s.id in (select system_id from system_credential " + phases.sql() + ")", phases.binds());
        }
        SystemPlaces.narrow(where, criteria.places());
        narrow(where, criteria.sharing());
        narrow(where, criteria.created());
        return where;
    }

    private static void narrow(Where where, SystemCriteria.Sharing sharing) {
        where.is("s.shared", sharing.shared())
                .is("s.centrex", sharing.centrex())
                .is("(s.shared or s.centrex)", sharing.sharedOrCentrex())
                .is("s.oxo_managed", sharing.oxoManaged());
    }

    private static void narrow(Where where, SystemCriteria.Created created) {
        var from = created.from();
        var to = created.to();
        if (from != null) {
            where.and("s.created >= ?", Row.at(from));
        }
        if (to != null) {
            where.and("s.created <= ?", Row.at(to));
        }
    }

    /** Through one of its sites, or through the partner that it is kept for. */
    private static Where reached(Reach reach) {
        var where = new Where();
        return switch (reach) {
            case Reach.Everything all -> where;
            case Reach.PartnerTree tree -> {
                var partners = new Where().in("partner_id", tree.partners());
                var binds = new ArrayList<Object>(List.of(partners.binds()));
                binds.add(tree.partner().value());
                binds.addAll(List.of(partners.binds()));
                yield where.and("""
                        s.id in (
                            select l.system_id from company c join site t on t.company_id = c.id
                                join system_site l on l.site_id = t.id %s
                            union
                            select l.system_id from site t join system_site l on l.site_id = t.id where t.company_id = ?
                            union
                            select id from system %s)
                        """.formatted(partners.sql(), partners.sql()), binds.toArray());
            }
            case Reach.OneOrganisation one -> where.and("""
                        s.id in (select l.system_id from company c join site t on t.company_id = c.id
                            join system_site l on l.site_id = t.id where c.organisation_id = ?)
                        """, one.id().value());
            case Reach.OneCompany one ->
                where.and(
                        SystemPlaces.onSites("where t.company_id = ?"), one.id().value());
            case Reach.OneSite one ->
                where.and(
                        SystemPlaces.onSites("where t.company_id = ? and t.id = ?"),
                        one.company().value(),
                        one.site().value());
            case Reach.Nothing nothing -> where.and("1 = 0");
        };
    }

    private static String order(SystemFilter filter) {
        var direction = filter.descending() ? " desc" : "";
        return switch (filter.sort()) {
            case ID -> "s.id" + direction;
            case PBX_ID -> "s.pbx_key" + direction;
            case NAME -> "s.name_key" + direction + ", s.id" + direction;
            case TYPE -> "s.type" + direction + ", s.id" + direction;
            case CREATION_DATE -> "s.created" + direction + ", s.id" + direction;
            case STATUS_UPDATED_DATE -> "s.status_updated" + direction + ", s.id" + direction;
        };
    }
}
