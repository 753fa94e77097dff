package dev.arcus.hub.storage;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.store.Page;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class SqlCompanies implements Companies {

    private static final String COLUMNS =
            "c.id, c.name, c.country, c.partner_kind, c.partner_id, c.right_to_connect, c.status, c.visibility, c.created";

    private final Sql sql;

    SqlCompanies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Company company) {
        sql.write("""
                insert into company (name, name_lower, name_key, country, partner_kind, partner_id, right_to_connect,
                    status, visibility, created, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, values(company));
    }

    @Override
    public Optional<Company> find(CompanyId id) {
        return sql.first("select " + COLUMNS + " from company c where c.id = ?", SqlCompanies::read, id.value());
    }

    @Override
    public void update(Company company) {
        sql.write("""
                update company set name = ?, name_lower = ?, name_key = ?, country = ?, partner_kind = ?, partner_id = ?,
                    right_to_connect = ?, status = ?, visibility = ?, created = ?
                where id = ?
                """, values(company));
    }

    @Override
    public void remove(CompanyId id) {
        sql.write("delete from company where id = ?", id.value());
    }

    @Override
    public Set<CompanyId> resellersOf(CompanyId distributor) {
        return Set.copyOf(sql.list(
                "select id from company where partner_id = ? and partner_kind = ?",
                row -> new CompanyId(row.text("id")),
                distributor.value(),
                PartnerKind.IR.name()));
    }

    @Override
    public Page<Company> list(CompanyFilter filter, Page.Request page) {
        var where = reached(filter.reach()).contains("c.name_lower", filter.nameContains());
        var partner = filter.partner();
        if (partner != null) {
            where.and("c.partner_id = ?", partner.value());
        }
        var isPartner = filter.isPartner();
        if (isPartner != null) {
            where.and(isPartner ? "c.partner_kind is not null" : "c.partner_kind is null");
        }
        return sql.page(COLUMNS, "company c", where, "c.name_key, c.id", SqlCompanies::read, page);
    }

    /** The condition on {@code company c} that {@code reach} means. */
    static Where reached(Reach reach) {
        var where = new Where();
        return switch (reach) {
            case Reach.Everything all -> where;
            case Reach.PartnerTree tree ->
                where.and(
                        "(c.id = ? or c.partner_id in ("
                                + Where.marks(tree.partners().size()) + "))",
                        Stream.concat(Stream.of(tree.partner()), tree.partners().stream())
                                .map(CompanyId::value)
                                .toArray());
            case Reach.OneCompany one -> where.and("c.id = ?", one.id().value());
            case Reach.OneSite one -> where.and("c.id = ?", one.company().value());
            case Reach.Nothing nothing -> where.and("1 = 0");
        };
    }

    private static @Nullable Object[] values(Company company) {
        return new @Nullable Object[] {
            company.name(),
            Row.lower(company.name()),
            Row.key(company.name()),
            company.country(),
            Row.name(company.partnerKind()),
            Row.id(company.partner()),
            company.rightToConnect(),
            company.status().name(),
            company.visibility(),
            Row.at(company.created()),
            company.id().value()
        };
    }

    private static Company read(Row row) {
        var partner = row.textOrNull("partner_id");
        return new Company(
                new CompanyId(row.text("id")),
                row.text("name"),
                row.textOrNull("country"),
                row.oneOrNull(PartnerKind.class, "partner_kind"),
                partner == null ? null : new CompanyId(partner),
                row.flag("right_to_connect"),
                row.one(CompanyStatus.class, "status"),
                row.text("visibility"),
                row.instant("created"));
    }
}
