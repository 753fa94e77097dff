package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes the rows that lists of systems are read from (table {@code system_list}), and their tally: in the transaction that
 * changes a system, its place, or a company above it.
 */
final class SystemScopes {

    /** The scope of every system. */
    static final String ALL = "*";

    static final int MANAGED = 1;
    static final int SHARED = 2;
    static final int CENTREX = 4;
    static final int OXO_MANAGED = 8;

    /** {@code %1$s}: which {@code l.system_id}; {@code %2$s}: which {@code o.id}. */
    private static final String SPREAD = """
            insert into system_list (scope, system_id, pbx_key, name_key, name_lower, type, traits, born, created, phase,
                status_updated)
            select w.scope, s.id, s.pbx_key, s.name_key, s.name_lower, s.type,
                w.managed + case when s.shared then 2 else 0 end + case when s.centrex then 4 else 0 end
                    + case when s.oxo_managed then 8 else 0 end,
                cast(extract(epoch from s.created) * 1000000 as bigint), s.created, coalesce(k.phase, ''), s.status_updated
            from (
                select p.system_id, p.scope, max(p.managed) as managed
                from (
                    select l.system_id,
                        case n.way when 1 then c.partner_id
                            when 2 then case when c.partner_kind is not null then c.id end
                            when 3 then case when d.partner_kind = 'IR' then d.partner_id end
                            else c.organisation_id end as scope,
                        case n.way when 1 then 1 else 0 end as managed
                    from system_site l join site t on t.id = l.site_id join company c on c.id = t.company_id
                        left join company d on d.id = c.partner_id cross join (values (1), (2), (3), (4)) n (way)
                    where l.system_id %1$s
                    union all
                    select o.id,
                        case n.way when 1 then o.partner_id else case when d.partner_kind = 'IR' then d.partner_id end end,
                        case n.way when 1 then 1 else 0 end
                    from system o join company d on d.id = o.partner_id cross join (values (1), (2)) n (way)
                    where o.id %1$s
                    union all
                    select o.id, '*', 0 from system o where o.id %1$s
                ) p
                where p.scope is not null
                group by p.system_id, p.scope
            ) w
            join system s on s.id = w.system_id
            left join system_credential k on k.system_id = s.id
            """;

    private static final String COUNT = """
            insert into system_tally (scope, type, traits, phase, n)
            select scope, type, traits, phase, %2$s count(*) from system_list where system_id %1$s
            group by scope, type, traits, phase
            """;

    private static final String ONE = "= ?";
    private static final String ON_SITE = "in (select system_id from system_site where site_id = ?)";

    /** On sites of the company or of those that it manages, or kept for it. */
    private static final String UNDER = """
            in (select x.system_id from system_site x join site y on y.id = x.site_id
                    join company z on z.id = y.company_id where z.id = ?
                union select x.system_id from system_site x join site y on y.id = x.site_id
                    join company z on z.id = y.company_id where z.partner_id = ?
                union select q.id from system q where q.partner_id = ?)
            """;

    private final Sql sql;
    private final NameGrams grams;

    SystemScopes(Sql sql) {
        this.sql = sql;
        this.grams = new NameGrams(sql);
    }

    /** For a system that was just written, with its sites. */
    void added(SystemId id, String name) {
        spread(ONE, id.value());
        grams.add(id, name);
    }

    /** A system, or its sites, were written anew. */
    void changed(SystemId id, String name) {
        var before = name(id);
        forget(ONE, id.value());
        spread(ONE, id.value());
        if (before.isEmpty() || !before.get().equals(Row.lower(name))) {
            before.ifPresent(old -> grams.remove(id, old));
            grams.add(id, name);
        }
    }

    /** Before a system is deleted: its rows go with it. */
    void deleted(SystemId id) {
        count(ONE, "-", id.value());
        name(id).ifPresent(name -> grams.remove(id, name));
    }

    /** As lists know it. */
    private Optional<String> name(SystemId id) {
        return sql.first(
                "select name_lower from system_list where system_id = ? limit 1",
                row -> row.text("name_lower"),
                id.value());
    }

    /** Before the site may move: waits for those who add systems to it, and lets others wait. */
    void lock(SiteId site) {
        var unused = sql.exists("select id from site where id = ? for update", site.value());
    }

    /** Before the company may move: the same for its sites and those of its customers. */
    void lock(CompanyId company) {
        var id = company.value();
        var unused = sql.exists("select id from company where id = ? for update", id);
        var unusedSites = sql.exists(
                "select id from site where company_id in (select id from company where id = ? or partner_id = ?)"
                        + " order by id for update",
                id,
                id);
    }

    /** The site belongs to another company now. */
    void moved(SiteId site) {
        forget(ON_SITE, site.value());
        spread(ON_SITE, site.value());
    }

    /** The company has another partner, organisation or kind of partnership now. */
    void moved(CompanyId company) {
        var id = company.value();
        forget(UNDER, id, id, id);
        spread(UNDER, id, id, id);
    }

    /** Nobody belongs to the organisation any more. */
    void dissolved(OrganisationId organisation) {
        sql.write("""
                insert into system_tally (scope, type, traits, phase, n)
                select scope, type, traits, phase, - count(*) from system_list where scope = ?
                group by scope, type, traits, phase
                """, organisation.value());
        sql.write("delete from system_list where scope = ?", organisation.value());
    }

    /** The credential of the system is in {@code phase}, since {@code at}. */
    void entered(SystemId id, Credential.Phase phase, Instant at) {
        sql.write("""
                insert into system_tally (scope, type, traits, phase, n)
                select scope, type, traits, case m.step when 1 then ? else phase end, m.step
                from system_list cross join (values (1), (-1)) m (step)
                where system_id = ? and phase <> ?
                """, phase.name(), id.value(), phase.name());
        sql.write(
                "update system_list set phase = ?, status_updated = ? where system_id = ?",
                phase.name(),
                Row.at(at),
                id.value());
    }

    /** The first credential of the system, in {@code phase}. */
    void received(SystemId id, Credential.Phase phase) {
        count(ONE, "-", id.value());
        sql.write("update system_list set phase = ? where system_id = ?", phase.name(), id.value());
        count(ONE, "", id.value());
    }

    private void spread(String which, Object... binds) {
        sql.write(SPREAD.formatted(which), thrice(binds));
        count(which, "", binds);
    }

    private void forget(String which, Object... binds) {
        count(which, "-", binds);
        sql.write("delete from system_list where system_id " + which, binds);
    }

    private void count(String which, String sign, Object... binds) {
        sql.write(COUNT.formatted(which, sign), binds);
    }

    private static Object[] thrice(Object... binds) {
        var all = new Object[binds.length * 3];
        for (var part = 0; part < 3; part++) {
            System.arraycopy(binds, 0, all, part * binds.length, binds.length);
        }
        return all;
    }
}
