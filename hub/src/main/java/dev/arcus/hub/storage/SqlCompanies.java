package dev.arcus.hub.storage;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.store.Page;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class SqlCompanies implements Companies {

    private static final String COLUMNS =
            CompanyRow.COLUMNS.stream().map(column -> "c." + column).collect(Collectors.joining(", "));
    private static final String ADD = "insert into company (" + String.join(", ", CompanyRow.COLUMNS) + ") values ("
            + Where.marks(CompanyRow.COLUMNS.size()) + ")";
    private static final String UPDATE = "update company set "
            + CompanyRow.COLUMNS.stream()
                    .filter(column -> !column.equals("id"))
                    .map(column -> column + " = ?")
                    .collect(Collectors.joining(", "))
            + " where id = ?";

    /** The rows are wide: the pages before are stepped over by their ids alone. */
    private static final String PAGE = "select " + COLUMNS + """
             from (select c.id as page_id from company c %s order by %s limit ? offset ?) p
                join company c on c.id = p.page_id
            order by %s
            """;

    /** Above every byte that UTF-8 has. */
    private static final byte LAST = (byte) 0xff;

    private final Sql sql;
    private final SqlTransactions transactions;
    private final ListIndexes indexes;

    SqlCompanies(Sql sql, SqlTransactions transactions, ListIndexes indexes) {
        this.sql = sql;
        this.transactions = transactions;
        this.indexes = indexes;
    }

    @Override
    public void add(Company company) {
        sql.write(ADD, CompanyRow.values(company));
        indexes.changed(company.id());
    }

    @Override
    public Optional<Company> find(CompanyId id) {
        return sql.once(
                Company.class, "select " + COLUMNS + " from company c where c.id = ?", CompanyRow::read, id.value());
    }

    @Override
    public List<Company> findAll(Collection<CompanyId> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(
                        "select " + COLUMNS + " from " + Sql.among("company c", "c.id"),
                        CompanyRow::read,
                        Sql.ids(ids));
    }

    @Override
    public void update(Company company) {
        sql.write(UPDATE, CompanyRow.values(company));
        indexes.changed(company.id());
    }

    @Override
    public void remove(CompanyId id) {
        sql.write("delete from company where id = ?", id.value());
        indexes.changed(id);
    }

    @Override
    public Optional<Company> standard() {
        return sql.first(
                "select " + COLUMNS + " from company c where c.standard = true order by c.id limit 1",
                CompanyRow::read);
    }

    @Override
    public Set<CompanyId> resellersOf(CompanyId distributor) {
        return Set.copyOf(sql.list(
                "select id from company where partner_id = ? and partner_kind = 'IR'",
                row -> new CompanyId(row.text("id")),
                distributor.value()));
    }

    @Override
    public int leave(OrganisationId organisation) {
        return transactions.run(() -> {
            sql.list(
                            "select id from company where organisation_id = ?",
                            row -> new CompanyId(row.text("id")),
                            organisation.value())
                    .forEach(indexes::changed);
            return sql.write(
                    "update company set organisation_id = null where organisation_id = ?", organisation.value());
        });
    }

    /** By the index; where there is none, by a walk through the table. */
    @Override
    public Page<Company> list(CompanyFilter filter, CompanyFilter.Order order, Page.Request page) {
        return Optional.of(new CompanySource.Wanted(filter, order))
                .filter(CompanySource.Wanted::isIndexed)
                .flatMap(wanted -> indexes.companies.slice(wanted, page.limit(), page.offset()))
                .map(slice -> sql.page(slice, COLUMNS, "company c", CompanyRow::read, page))
                .orElseGet(() -> walk(filter, order, page));
    }

    private Page<Company> walk(CompanyFilter filter, CompanyFilter.Order order, Page.Request page) {
        var where = where(filter);
        return transactions.run(() -> {
            var total = sql.number("select count(*) as n from company c " + where.sql(), where.binds());
            var items = sql.list(
                    PAGE.formatted(where.sql(), by(order), by(order)),
                    CompanyRow::read,
                    where.binds(page.limit(), page.offset()));
            return new Page<>(items, page.limit(), page.offset(), total);
        });
    }

    private static Where where(CompanyFilter filter) {
        var where = reached(filter.reach())
                .contains("c.name_lower", filter.nameContains())
                .in("c.status", filter.statuses())
                .in("c.visibility", filter.visibilities());
        narrow(where, filter.kin());
        filter.startsWith().forEach((field, prefix) -> startsWith(where, keyOf(field), CompanyRow.exactKey(prefix)));
        filter.equalTo().forEach((field, value) -> where.and(columnOf(field) + " = ?", value));
        return where;
    }

    private static void narrow(Where where, CompanyFilter.Kin kin) {
        var partner = kin.partner();
        if (partner != null) {
            where.and("c.partner_id = ?", partner.value());
        }
        var hasPartner = kin.hasPartner();
        if (hasPartner != null) {
            where.and(hasPartner ? "c.partner_id is not null" : "c.partner_id is null");
        }
        var isPartner = kin.isPartner();
        if (isPartner != null) {
            where.and(isPartner ? "c.partner_kind is not null" : "c.partner_kind is null");
        }
        var kind = kin.kind();
        if (kind != null) {
            where.and("c.partner_kind = ?", kind.name());
        }
        where.in("c.organisation_id", kin.organisations());
    }

    private static void startsWith(Where where, String key, byte[] prefix) {
        var end = Arrays.copyOf(prefix, prefix.length + 1);
        end[prefix.length] = LAST;
        where.and(key + " >= ? and " + key + " < ?", prefix, end);
    }

    private static String keyOf(CompanyField field) {
        return field == CompanyField.EXTERNAL_REFERENCE ? "c.external_key" : "c.external2_key";
    }

    private static String columnOf(CompanyField field) {
        return field == CompanyField.CATALOG_ID ? "c.catalog_id" : "c.salesforce_id";
    }

    private static String by(CompanyFilter.Order order) {
        var direction = order.descending() ? " desc" : "";
        var column = switch (order.by()) {
            case NAME -> "c.name_key";
            case STATUS -> "c.status";
            case CREATION_DATE -> "c.created";
        };
        return column + direction + ", c.id" + direction;
    }

    /** The condition on {@code company c} that {@code reach} means. */
    static Where reached(Reach reach) {
        var where = new Where();
        return switch (reach) {
            case Reach.Everything all -> where;
            case Reach.PartnerTree tree -> {
                var managed = new Where().in("c.partner_id", tree.partners());
                yield where.and(
                        "(c.id = ? or " + managed.condition() + ")",
                        managed.bindsAfter(tree.partner().value()));
            }
            case Reach.OneOrganisation one ->
                where.and("c.organisation_id = ?", one.id().value());
            case Reach.OneCompany one -> where.and("c.id = ?", one.id().value());
            case Reach.OneSite one -> where.and("c.id = ?", one.company().value());
            case Reach.Nothing nothing -> where.and("1 = 0");
        };
    }
}
