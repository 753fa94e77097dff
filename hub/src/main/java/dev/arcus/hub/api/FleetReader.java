package dev.arcus.hub.api;

import dev.arcus.domain.administration.ChangeFleetItem;
import dev.arcus.domain.administration.RegisterFleetItem;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.wire.admin.FleetItemChangeRequest;
import dev.arcus.wire.admin.FleetItemRequest;
import dev.arcus.wire.admin.FleetReservationRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what callers say of PBXs of their fleet. */
final class FleetReader {

    private static final String ANY_FLEET = "A1";
    private static final String ANY_INSTALLATION = "0000.0000.00";

    private FleetReader() {}

    static RegisterFleetItem.Input registration(FleetItemRequest body) {
        var inputs = new Inputs();
        var fleet =
                inputs.required("fleetReference", body.fleetReference(), text -> new StockPair(text, ANY_INSTALLATION));
        var installation = inputs.required(
                "installationReference", body.installationReference(), text -> new StockPair(ANY_FLEET, text));
        var model = inputs.required("model", body.model(), SystemReader::model);
        var serial = inputs.optional("serial", emptyIsAbsent(body.serial()), BoxDetails::requireSerial);
        var version =
                inputs.optional("softwareVersion", emptyIsAbsent(body.softwareVersion()), BoxDetails::requireVersion);
        var mode = inputs.optional("deliveryMode", emptyIsAbsent(body.deliveryMode()), FleetReader::mode);
        var note = inputs.optional("note", body.note(), BoxDetails::requireNote);
        var partner = inputs.optional("partnerId", body.partnerId(), CompanyId::new);
        Optional<BoxDetails> box = inputs.areGood()
                ? inputs.check(
                        "deliveryMode",
                        ignored -> new BoxDetails(
                                model.orElseThrow(),
                                serial.orElse(null),
                                version.orElse(null),
                                mode.orElse(DeliveryMode.STOCK),
                                note.orElse("")))
                : Optional.empty();
        inputs.done();
        var pair = new StockPair(
                fleet.orElseThrow().fleetReference(), installation.orElseThrow().installationReference());
        return new RegisterFleetItem.Input(partner.orElse(null), pair, box.orElseThrow());
    }

    static ChangeFleetItem.Change change(FleetItemChangeRequest body) {
        var inputs = new Inputs();
        var model = inputs.optional("model", body.model(), SystemReader::model);
        inputs.optional("serial", emptyIsAbsent(body.serial()), BoxDetails::requireSerial);
        inputs.optional("softwareVersion", emptyIsAbsent(body.softwareVersion()), BoxDetails::requireVersion);
        inputs.optional("note", body.note(), BoxDetails::requireNote);
        inputs.done();
        return new ChangeFleetItem.Change(model.orElse(null), body.serial(), body.softwareVersion(), body.note());
    }

    /** For whom, and a few words. */
    record Reservation(CompanyId company, String note) {}

    static Reservation reservation(FleetReservationRequest body) {
        var inputs = new Inputs();
        var company = inputs.required("companyId", body.companyId(), CompanyId::new);
        var note = inputs.optional("note", body.note(), BoxDetails::requireNote);
        inputs.done();
        return new Reservation(company.orElseThrow(), note.orElse(""));
    }

    /** {@code text}, {@code custody} and {@code model} (repeated as wanted), {@code partnerId} (staff), {@code sortField}, {@code sortOrder}. */
    static FleetFilter filter(Query query) {
        var partner = query.value("partnerId", CompanyId::new);
        var text = query.text("text").map(String::strip).filter(part -> !part.isEmpty());
        var custodies = query.values("custody", FleetReader::custody);
        var models = query.values("model", SystemReader::model);
        var sort = query.value("sortField", FleetReader::sort);
        var order = new FleetFilter.Order(sort.orElse(FleetFilter.Sort.PAIR), query.descending());
        query.done();
        return new FleetFilter(partner.orElse(null), text.orElse(null), custodies, models, order);
    }

    private static Custody.Kind custody(String text) {
        return switch (text) {
            case "in_stock" -> Custody.Kind.IN_STOCK;
            case "reserved" -> Custody.Kind.RESERVED;
            case "assigned" -> Custody.Kind.ASSIGNED;
            case "returned" -> Custody.Kind.RETURNED;
            case "retired" -> Custody.Kind.RETIRED;
            default -> throw new IllegalArgumentException("must be in_stock, reserved, assigned, returned or retired");
        };
    }

    private static FleetFilter.Sort sort(String text) {
        return switch (text) {
            case "pair" -> FleetFilter.Sort.PAIR;
            case "serial" -> FleetFilter.Sort.SERIAL;
            case "model" -> FleetFilter.Sort.MODEL;
            case "custody" -> FleetFilter.Sort.CUSTODY;
            case "creationDate" -> FleetFilter.Sort.CREATION_DATE;
            default -> throw new IllegalArgumentException("must be pair, serial, model, custody or creationDate");
        };
    }

    private static DeliveryMode mode(String text) {
        return switch (text) {
            case "stock" -> DeliveryMode.STOCK;
            case "btco" -> DeliveryMode.BTCO;
            default -> throw new IllegalArgumentException("must be stock or btco");
        };
    }

    private static @Nullable String emptyIsAbsent(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
