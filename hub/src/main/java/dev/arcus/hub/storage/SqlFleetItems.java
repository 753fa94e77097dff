package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.Model;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class SqlFleetItems implements FleetItems {

    private final Sql sql;

    SqlFleetItems(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(FleetItem item) {
        return sql.write("""
                        insert into fleet_item (partner_id, fleet_reference, installation_reference, pair_key, pair_keys,
                            model, serial, custody, system_id, created, id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """, values(item)) == 1;
    }

    @Override
    public Optional<FleetItem> find(FleetItemId id) {
        return sql.first("select * from fleet_item where id = ?", SqlFleetItems::read, id.value());
    }

    @Override
    public Optional<FleetItem> findByPair(PbxId pair) {
        return sql.first("select * from fleet_item where pair_key = ?", SqlFleetItems::read, Row.key(pair.text()));
    }

    @Override
    public Optional<FleetItem> findBySystem(SystemId system) {
        return sql.first("select * from fleet_item where system_id = ?", SqlFleetItems::read, system.value());
    }

    @Override
    public void update(FleetItem item) {
        sql.write("""
                update fleet_item set partner_id = ?, fleet_reference = ?, installation_reference = ?, pair_key = ?,
                    pair_keys = ?, model = ?, serial = ?, custody = ?, system_id = ?, created = ?
                where id = ?
                """, values(item));
    }

    @Override
    public Page<FleetItem> list(@Nullable CompanyId partner, Page.Request page) {
        var where = new Where();
        if (partner != null) {
            where.and("partner_id = ?", partner.value());
        }
        return sql.page("*", "fleet_item", where, "pair_key", SqlFleetItems::read, page);
    }

    private static @Nullable Object[] values(FleetItem item) {
        return new @Nullable Object[] {
            item.partner().value(),
            item.pair().fleetReference(),
            item.pair().installationReference(),
            Row.key(item.pair().toString()),
            item.pairKeys().encode(),
            item.model().name(),
            item.serial(),
            item.custody().name(),
            Row.id(item.system()),
            Row.at(item.created()),
            item.id().value()
        };
    }

    private static FleetItem read(Row row) {
        var system = row.textOrNull("system_id");
        return new FleetItem(
                new FleetItemId(row.text("id")),
                new CompanyId(row.text("partner_id")),
                new StockPair(row.text("fleet_reference"), row.text("installation_reference")),
                ScramKeys.decode(row.text("pair_keys")),
                row.one(Model.class, "model"),
                row.textOrNull("serial"),
                row.one(FleetItem.Custody.class, "custody"),
                system == null ? null : new SystemId(system),
                row.instant("created"));
    }
}
