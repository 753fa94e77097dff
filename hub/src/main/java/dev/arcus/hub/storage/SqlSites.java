package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.store.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

final class SqlSites implements Sites {

    private static final String COLUMNS = "t.id, t.company_id, t.name, t.status, t.status_updated, t.created";

    private final Sql sql;
    private final ListIndexes indexes;

    SqlSites(Sql sql, ListIndexes indexes) {
        this.sql = sql;
        this.indexes = indexes;
    }

    @Override
    public void add(Site site) {
        sql.write("""
                insert into site (company_id, name, name_lower, name_key, status, status_updated, created, id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, values(site));
        indexes.changed(site.id());
    }

    @Override
    public Optional<Site> find(SiteId id) {
        return sql.once(Site.class, "select " + COLUMNS + " from site t where t.id = ?", SqlSites::read, id.value());
    }

    @Override
    public List<Site> findAll(Collection<SiteId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.list("select " + COLUMNS + " from " + Sql.among("site t", "t.id"), SqlSites::read, Sql.ids(ids));
    }

    @Override
    public void update(Site site) {
        sql.write("""
                update site set company_id = ?, name = ?, name_lower = ?, name_key = ?, status = ?, status_updated = ?,
                    created = ?
                where id = ?
                """, values(site));
        indexes.changed(site.id());
    }

    @Override
    public void remove(SiteId id) {
        sql.write("delete from site where id = ?", id.value());
        indexes.changed(id);
    }

    /** By the index; where there is none, by a walk through the table. */
    @Override
    public Page<Site> list(SiteFilter filter, Page.Request page) {
        return indexes.sites
                .slice(filter, page.limit(), page.offset())
                .map(slice -> sql.page(slice, COLUMNS, "site t", SqlSites::read, page))
                .orElseGet(() -> walk(filter, page));
    }

    private Page<Site> walk(SiteFilter filter, Page.Request page) {
        var where = SqlCompanies.reached(filter.reach())
                .contains("t.name_lower", filter.nameContains())
                .in("t.company_id", filter.companies());
        if (filter.reach() instanceof Reach.OneSite one) {
            where.and("t.id = ?", one.site().value());
        }
        var everything = filter.reach() instanceof Reach.Everything;
        var from = everything ? "site t" : "site t join company c on c.id = t.company_id";
        return sql.page(COLUMNS, from, where, by(filter), SqlSites::read, page);
    }

    private static String by(SiteFilter filter) {
        var direction = filter.descending() ? " desc" : "";
        var column = switch (filter.sort()) {
            case NAME -> "t.name_key";
            case STATUS -> "t.status";
            case CREATION_DATE -> "t.created";
        };
        return column + direction + ", t.id" + direction;
    }

    private static Object[] values(Site site) {
        return new Object[] {
            site.company().value(),
            site.name(),
            Row.lower(site.name()),
            Row.key(site.name()),
            site.status().name(),
            Row.at(site.statusUpdated()),
            Row.at(site.created()),
            site.id().value()
        };
    }

    private static Site read(Row row) {
        return new Site(
                new SiteId(row.text("id")),
                new CompanyId(row.text("company_id")),
                row.text("name"),
                row.one(CompanyStatus.class, "status"),
                row.instant("status_updated"),
                row.instant("created"));
    }
}
