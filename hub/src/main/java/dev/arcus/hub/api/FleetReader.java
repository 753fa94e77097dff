package dev.arcus.hub.api;

import dev.arcus.domain.administration.RegisterFleetItem;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.wire.admin.FleetItemRequest;
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
        var version = inputs.optional(
                "softwareVersion", emptyIsAbsent(body.softwareVersion()), BoxDetails::requireVersion);
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
