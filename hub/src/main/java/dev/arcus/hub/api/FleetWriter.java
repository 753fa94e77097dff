package dev.arcus.hub.api;

import dev.arcus.domain.administration.ReadFleet.FleetItemView;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.fleet.Whereabouts;
import dev.arcus.wire.admin.FirstActivationBody;
import dev.arcus.wire.admin.FleetItemBody;
import org.jspecify.annotations.Nullable;

/** Renders the PBXs of a fleet. */
final class FleetWriter {

    private FleetWriter() {}

    static FleetItemBody write(FleetItemView view) {
        var item = view.item();
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
                named(view.where().system()),
                named(view.where().company()),
                view.first().map(FleetWriter::write).orElse(null),
                item.wasSystem(),
                SystemWriter.date(item.created()));
    }

    static FirstActivationBody write(FirstActivation first) {
        return new FirstActivationBody(
                first.box().serial(), first.address(), SystemWriter.date(first.at()), first.confirmed());
    }

    private static FleetItemBody.@Nullable Named named(Whereabouts.@Nullable Named object) {
        return object == null ? null : new FleetItemBody.Named(object.id(), object.name());
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
