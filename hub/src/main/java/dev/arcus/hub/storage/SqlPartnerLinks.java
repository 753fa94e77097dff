package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.partner.PartnerLink;
import dev.arcus.domain.partner.PartnerLinkId;
import dev.arcus.domain.partner.PartnerLinks;
import dev.arcus.domain.store.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class SqlPartnerLinks implements PartnerLinks {

    private final Sql sql;

    SqlPartnerLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(PartnerLink link) {
        return sql.write("""
                insert into partner_link (kind, partner_id, company_id, state, as_reseller, language, message, by_user,
                    by_email, created, sent, changed, open_pair, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, values(link)) == 1;
    }

    @Override
    public Optional<PartnerLink> find(PartnerLinkId id) {
        return sql.first("select * from partner_link where id = ?", SqlPartnerLinks::read, id.value());
    }

    @Override
    public void update(PartnerLink link) {
        sql.write("""
                update partner_link set kind = ?, partner_id = ?, company_id = ?, state = ?, as_reseller = ?,
                    language = ?, message = ?, by_user = ?, by_email = ?, created = ?, sent = ?, changed = ?, open_pair = ?
                where id = ?
                """, values(link));
    }

    @Override
    public void lock(PartnerLinkId id) {
        var unused = sql.exists("select id from partner_link where id = ? for update", id.value());
    }

    @Override
    public Optional<PartnerLink> latest(PartnerLink.Kind kind, CompanyId partner, CompanyId company) {
        return sql.first("""
                select * from partner_link where company_id = ? and partner_id = ? and kind = ?
                order by created desc, id desc limit 1
                """, SqlPartnerLinks::read, company.value(), partner.value(), kind.name());
    }

    @Override
    public Page<PartnerLink> list(Filter filter, Page.Request page) {
        var id = filter.company().value();
        var where = new Where()
                .and("l.kind = ?", filter.kind().name())
                .and("(l.partner_id = ? or l.company_id = ?)", id, id)
                .in("l.state", filter.states());
        var order = filter.descending() ? "l.sent desc, l.id desc" : "l.sent, l.id";
        return sql.page("l.*", "partner_link l", where, order, SqlPartnerLinks::read, page);
    }

    private static @Nullable Object[] values(PartnerLink link) {
        var words = link.words();
        return new Object[] {
            link.kind().name(),
            link.partner().value(),
            link.company().value(),
            link.state().name(),
            words.asReseller(),
            words.language(),
            words.message(),
            words.byUser(),
            words.byEmail(),
            Row.at(link.dates().created()),
            Row.at(link.dates().sent()),
            Row.at(link.dates().changed()),
            link.isPending() ? link.partner() + " " + link.company() : null,
            link.id().value()
        };
    }

    private static PartnerLink read(Row row) {
        return new PartnerLink(
                new PartnerLinkId(row.text("id")),
                row.one(PartnerLink.Kind.class, "kind"),
                new CompanyId(row.text("partner_id")),
                new CompanyId(row.text("company_id")),
                row.one(PartnerLink.State.class, "state"),
                new PartnerLink.Words(
                        row.flag("as_reseller"),
                        row.text("language"),
                        row.text("message"),
                        row.text("by_user"),
                        row.text("by_email")),
                new PartnerLink.Dates(row.instant("created"), row.instant("sent"), row.instant("changed")));
    }
}
