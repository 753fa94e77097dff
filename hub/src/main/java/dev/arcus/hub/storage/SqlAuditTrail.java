package dev.arcus.hub.storage;

import dev.arcus.domain.audit.AuditEntry;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.store.Page;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

final class SqlAuditTrail implements AuditTrail {

    private static final String ON_SITES =
            "object in (select l.system_id from site t join system_site l on l.site_id = t.id ";

    private final Sql sql;

    SqlAuditTrail(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(AuditEvent event) {
        sql.writeSoon("""
                insert into audit_event (at, actor, user_id, user_company_id, address, act, object, company_id, partner_id,
                    detail, refusal, times, before_facts, after_facts)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, AuditRow.values(event));
    }

    @Override
    public Page<AuditEntry> list(AuditFilter filter, Page.Request page) {
        return sql.pageOfMany(
                "audit_event", where(filter), "seq desc", AuditRow::entry, page, AuditTrail.counted(page));
    }

    private static Where where(AuditFilter filter) {
        var where = new Where();
        if (filter.object() != null) {
            where.and("object = ?", filter.object());
        }
        if (filter.company() != null) {
            where.and("company_id = ?", filter.company().value());
        }
        if (filter.from() != null) {
            where.and("at >= ?", Row.at(filter.from()));
        }
        if (filter.to() != null) {
            where.and("at < ?", Row.at(filter.to()));
        }
        if (filter.actor() != null) {
            where.and("(lower(actor) = ? or user_id = ?)", Row.lower(filter.actor()), filter.actor());
        }
        act(where, filter.act());
        where.is("(refusal is null)", filter.done());
        narrow(where, filter.reach());
        return where;
    }

    private static void act(Where where, @Nullable String act) {
        if (act != null && act.endsWith(".")) {
            where.and("act like ? escape '!'", act.replaceAll("([!%_])", "!$1") + "%");
        } else if (act != null) {
            where.and("act = ?", act);
        }
    }

    /** To what concerns a company within {@code reach} or a system that stands there, now or when it was done. */
    private static void narrow(Where where, Reach reach) {
        switch (reach) {
            case Reach.Everything everything -> {}
            case Reach.Nothing nothing -> where.and("1 = 0");
            case Reach.OneCompany one -> {
                var id = one.id().value();
                where.and("(company_id = ? or " + ON_SITES + "where t.company_id = ?))", id, id);
            }
            case Reach.OneOrganisation one -> {
                var id = one.id().value();
                var companies = "(select id from company where organisation_id = ?)";
                where.and(
                        "(company_id in " + companies + " or " + ON_SITES + "where t.company_id in " + companies + "))",
                        id,
                        id);
            }
            case Reach.OneSite one ->
                where.and(
                        "object in (select system_id from system_site where site_id = ?)",
                        one.site().value());
            case Reach.PartnerTree tree -> tree(where, tree);
        }
    }

    private static void tree(Where where, Reach.PartnerTree tree) {
        var own = tree.partner().value();
        var then = new Where().in("partner_id", tree.partners());
        var now = new Where().in("c.partner_id", tree.partners());
        where.and(
                "(company_id = ? or " + then.condition() + " or company_id in (select c.id from company c " + now.sql()
                        + ") or " + ON_SITES + "join company c on c.id = t.company_id where c.id = ? or "
                        + now.condition() + "))",
                join(new Object[] {own}, then.binds(), now.binds(), new Object[] {own}, now.binds()));
    }

    private static Object[] join(Object[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray();
    }
}
