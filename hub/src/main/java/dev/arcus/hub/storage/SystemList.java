package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.hub.storage.ScopedSystems.Ids;
import dev.arcus.hub.storage.ScopedSystems.Scope;
import dev.arcus.numbering.NumberingRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads systems: a page of ids first, then the rows, sites and rules of those. Where the actor's reach is one of the scopes that
 * are kept for it, the ids come from {@link ScopedSystems}; what one company, some sites or an unusual tree hold is looked for.
 */
final class SystemList {

    private final Sql sql;
    private final ScopedSystems scoped;

    SystemList(Sql sql, ScopedSystems scoped) {
        this.sql = sql;
        this.scoped = scoped;
    }

    /** Those of {@code ids} that exist, in their order. */
    List<PbxSystem> read(List<SystemId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var where = new Where().in("system_id", ids);
        var sites = sites(where);
        var rules = rules(where);
        var byId = new Where().in("id", ids);
        var found =
                sql.list("select * from system " + byId.sql(), row -> read(row, sites, rules), byId.binds()).stream()
                        .collect(Collectors.toMap(PbxSystem::id, system -> system));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    Page<PbxSystem> page(SystemFilter filter, Page.Request page) {
        var found = scope(filter)
                .map(scope -> scoped.page(scope, filter, page))
                .map(ids -> new Ids(confirmed(filter.reach(), ids.ids()), ids.total()))
                .orElseGet(() -> search(filter, page));
        return new Page<>(read(found.ids()), page.limit(), page.offset(), found.total());
    }

    /**
     * Those that are reached by where they stand now. The rows of a scope follow in the same transaction, but two transactions,
     * one that adds a system and one that moves its company, may not see each other.
     */
    private List<SystemId> confirmed(Reach reach, List<SystemId> ids) {
        if (ids.isEmpty() || reach instanceof Reach.Everything) {
            return ids;
        }
        var company = SqlCompanies.reached(reach);
        var kept = reach instanceof Reach.PartnerTree tree
                ? new Where().in("s.partner_id", tree.partners())
                : new Where().and("1 = 0");
        var where = new Where()
                .in("s.id", ids)
                .and(
                        "(" + kept.condition() + " or exists (select l.place from system_site l"
                                + " join site t on t.id = l.site_id join company c on c.id = t.company_id"
                                + " where l.system_id = s.id and " + company.condition() + "))",
                        kept.binds(company.binds()));
        var known =
                Set.copyOf(sql.list("select s.id from system s " + where.sql(), row -> row.text("id"), where.binds()));
        return ids.stream().filter(id -> known.contains(id.value())).toList();
    }

    private Ids search(SystemFilter filter, Page.Request page) {
        var where = where(filter);
        var total = sql.number("select count(*) as n from system s " + where.sql(), where.binds());
        var ids = sql.list(
                "select s.id from system s " + where.sql() + " order by " + order(filter) + " limit ? offset ?",
                row -> new SystemId(row.text("id")),
                where.binds(page.limit(), page.offset()));
        return new Ids(ids, total);
    }

    /** The scope that holds exactly what is reached; empty where none does. */
    private Optional<Scope> scope(SystemFilter filter) {
        var places = filter.criteria().places();
        if (places.site() != null
                || !places.sites().isEmpty()
                || !places.companies().isEmpty()) {
            return Optional.empty();
        }
        return switch (places.partners().size()) {
            case 0 -> scope(filter.reach()).map(id -> new Scope(id, false));
            case 1 -> {
                var partner = places.partners().iterator().next();
                yield isOpen(filter.reach(), partner)
                        ? Optional.of(new Scope(partner.value(), true))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private Optional<String> scope(Reach reach) {
        return switch (reach) {
            case Reach.Everything all -> Optional.of(SystemScopes.ALL);
            case Reach.PartnerTree tree
            when isKept(tree) -> Optional.of(tree.partner().value());
            case Reach.OneOrganisation one -> Optional.of(one.id().value());
            case Reach.PartnerTree other -> Optional.empty();
            case Reach.OneCompany one -> Optional.empty();
            case Reach.OneSite one -> Optional.empty();
            case Reach.Nothing nothing -> Optional.empty();
        };
    }

    /** Whether everything of the customers of {@code partner} is reached. */
    private static boolean isOpen(Reach reach, CompanyId partner) {
        return reach instanceof Reach.Everything
                || reach instanceof Reach.PartnerTree tree && tree.partners().contains(partner);
    }

    /** Whether the tree is the one that the database keeps for this partner: who decides on reach may see another one. */
    private boolean isKept(Reach.PartnerTree tree) {
        var partner = tree.partner().value();
        var kept = sql.list(
                "select id from company where id = ? and partner_kind is not null"
                        + " union all select id from company where partner_id = ? and partner_kind = 'IR'",
                row -> new CompanyId(row.text("id")),
                partner,
                partner);
        return Set.copyOf(kept).equals(tree.partners());
    }

    private static PbxSystem read(Row row, Map<String, List<SiteId>> sites, Map<String, List<NumberingRule>> rules) {
        var id = row.text("id");
        return SystemRow.read(row, sites.getOrDefault(id, List.of()), rules.getOrDefault(id, List.of()));
    }

    private Map<String, List<SiteId>> sites(Where where) {
        return grouped(sql.list(
                "select system_id, site_id from system_site " + where.sql() + " order by place",
                row -> Map.entry(row.text("system_id"), new SiteId(row.text("site_id"))),
                where.binds()));
    }

    private Map<String, List<NumberingRule>> rules(Where where) {
        return grouped(sql.list(
                "select system_id, find_text, replace_text, description from numbering_rule " + where.sql()
                        + " order by place",
                row -> Map.entry(
                        row.text("system_id"),
                        new NumberingRule(row.text("find_text"), row.text("replace_text"), row.text("description"))),
                where.binds()));
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
