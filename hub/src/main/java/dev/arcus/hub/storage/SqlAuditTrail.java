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

    /** The systems of so many customers are gathered before the trail is read; those of more are looked up as entries come. */
    private static final int GATHERED = 500;

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

    private Where where(AuditFilter filter) {
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
    private void narrow(Where where, Reach reach) {
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

    /** A large partner has something to see in each few entries: gathering all that it has would take longer than they do. */
    private void tree(Where where, Reach.PartnerTree tree) {
        var own = tree.partner().value();
        var then = new Where().in("partner_id", tree.partners());
        var now = new Where().in("c.partner_id", tree.partners());
        var customers = sql.number(
                "select count(*) as n from (select c.id from company c " + now.sql() + " limit ?) as customer",
                now.binds(GATHERED + 1));
        where.and(
                "(company_id = ? or " + then.condition() + " or "
                        + (customers > GATHERED ? lookedUp(now.condition()) : gathered(now.condition())) + ")",
                join(new Object[] {own}, then.binds(), now.binds(), new Object[] {own}, now.binds()));
    }

    private static String gathered(String customers) {
        return "company_id in (select c.id from company c where " + customers + ") or " + ON_SITES
                + "join company c on c.id = t.company_id where c.id = ? or " + customers + ")";
    }

    private static String lookedUp(String customers) {
        return "exists (select 1 from company c where c.id = audit_event.company_id and " + customers + ") or "
                + "exists (select 1 from system_site l join site t on t.id = l.site_id"
                + " join company c on c.id = t.company_id where l.system_id = audit_event.object and (c.id = ? or "
                + customers + "))";
    }

    private static Object[] join(Object[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray();
    }
}
