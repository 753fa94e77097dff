package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.fleet.Whereabouts;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import org.jspecify.annotations.Nullable;

/** How an item of the fleet lies in its row. */
final class FleetItemRow {

    private FleetItemRow() {}

    /** Everything from the partner to the date of creation; then the id. */
    static @Nullable Object[] values(FleetItem item) {
        var box = item.box();
        var reserved = item.custody() instanceof Custody.Reserved reservation ? reservation : null;
        return new @Nullable Object[] {
            item.partner().value(),
            item.pair().fleetReference(),
            item.pair().installationReference(),
            Row.key(item.pair().toString()),
            item.pairKeys().encodeBesideSecret(),
            box.model().name(),
            box.serial(),
            box.softwareVersion(),
            box.mode().name(),
            box.note(),
            item.custody().kind().name(),
            reserved == null ? null : reserved.company().value(),
            reserved == null ? null : reserved.note(),
            Row.id(item.system()),
            item.wasSystem(),
            Row.at(item.created()),
            item.id().value()
        };
    }

    static FleetItem read(Row row) {
        var pair = new StockPair(row.text("fleet_reference"), row.text("installation_reference"));
        return new FleetItem(
                new FleetItemId(row.text("id")),
                new CompanyId(row.text("partner_id")),
                pair,
                ScramKeys.decode(row.text("pair_keys"), pair.code().text()),
                new BoxDetails(
                        row.one(Model.class, "model"),
                        row.textOrNull("serial"),
                        row.textOrNull("software_version"),
                        row.one(DeliveryMode.class, "delivery_mode"),
                        row.text("note")),
                custody(row),
                row.flag("was_system"),
                row.instant("created"));
    }

    static Whereabouts whereabouts(Row row) {
        return new Whereabouts(named(row, "system_id", "system_name"), named(row, "company_id", "company_name"));
    }

    private static Whereabouts.@Nullable Named named(Row row, String id, String name) {
        var found = row.textOrNull(id);
        return found == null ? null : new Whereabouts.Named(found, row.text(name));
    }

    private static Custody custody(Row row) {
        return switch (row.one(Custody.Kind.class, "custody")) {
            case IN_STOCK -> new Custody.InStock();
            case RESERVED ->
                new Custody.Reserved(new CompanyId(row.text("reserved_company")), row.text("reserved_note"));
            case ASSIGNED -> new Custody.Assigned(new SystemId(row.text("system_id")));
            case RETURNED -> new Custody.Returned();
            case RETIRED -> new Custody.Retired();
        };
    }
}
