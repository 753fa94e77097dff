package dev.arcus.hub.storage;

import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Organisations;
import dev.arcus.domain.company.Visibility;
import dev.arcus.domain.store.Page;
import java.util.Optional;

final class SqlOrganisations implements Organisations {

    private final Sql sql;

    SqlOrganisations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Organisation organisation) {
        sql.write("""
                insert into organisation (name, name_lower, name_key, visibility, created, id)
                values (?, ?, ?, ?, ?, ?)
                """, values(organisation));
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return sql.first("select * from organisation where id = ?", SqlOrganisations::read, id.value());
    }

    @Override
    public void update(Organisation organisation) {
        sql.write("""
                update organisation set name = ?, name_lower = ?, name_key = ?, visibility = ?, created = ?
                where id = ?
                """, values(organisation));
    }

    @Override
    public void remove(OrganisationId id) {
        sql.write("delete from organisation where id = ?", id.value());
    }

    @Override
    public Page<Organisation> list(boolean descending, Page.Request page) {
        var order = descending ? "o.name_key desc, o.id desc" : "o.name_key, o.id";
        return sql.page("o.*", "organisation o", new Where(), order, SqlOrganisations::read, page);
    }

    private static Object[] values(Organisation organisation) {
        return new Object[] {
            organisation.name(),
            Row.lower(organisation.name()),
            Row.key(organisation.name()),
            organisation.visibility().name(),
            Row.at(organisation.created()),
            organisation.id().value()
        };
    }

    private static Organisation read(Row row) {
        return new Organisation(
                new OrganisationId(row.text("id")),
                row.text("name"),
                row.one(Visibility.class, "visibility"),
                row.instant("created"));
    }
}
