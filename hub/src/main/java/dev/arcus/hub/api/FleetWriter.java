package dev.arcus.hub.api;

import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.wire.admin.FleetItemBody;
import org.jspecify.annotations.Nullable;

/** Renders the PBXs of a fleet. */
final class FleetWriter {

    private FleetWriter() {}

    static FleetItemBody write(FleetItem item) {
        var system = item.system();
        return new FleetItemBody(
                item.id().value(),
                item.partner().value(),
                item.pair().fleetReference(),
                item.pair().installationReference(),
                item.pair().toString(),
                box(item.box()),
                SystemWriter.lower(item.custody().kind()),
                reservation(item.custody()),
                system == null ? null : system.value(),
                item.wasSystem(),
                SystemWriter.date(item.created()));
    }

    private static FleetItemBody.Box box(BoxDetails box) {
        return new FleetItemBody.Box(
                box.model().label(), box.serial(), box.softwareVersion(), SystemWriter.lower(box.mode()), box.note());
    }

    private static FleetItemBody.@Nullable Reservation reservation(Custody custody) {
        return custody instanceof Custody.Reserved(var company, var note)
                ? new FleetItemBody.Reservation(company.value(), note)
                : null;
    }
}
