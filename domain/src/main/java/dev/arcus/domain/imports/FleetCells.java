package dev.arcus.domain.imports;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.system.Model;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cells of a fleet item's row, and the same texts of an item that is there. */
final class FleetCells {

    private static final String ANY_FLEET = "A1";
    private static final String ANY_INSTALLATION = "0000.0000.00";
    private static final Pattern SERIAL = Pattern.compile("[!-~]{1,64}");

    private final CellReader reader;
    private final Optional<StockPair> fleet;
    private final Optional<StockPair> installation;
    private final Optional<Model> model;
    private final Optional<String> serial;
    private final Optional<CompanyId> partner;

    FleetCells(Map<Column, String> cells) {
        this.reader = new CellReader(cells);
        reader.require(Column.FLEET_REFERENCE);
        reader.require(Column.INSTALLATION_REFERENCE);
        this.fleet = reader.value(
                Column.FLEET_REFERENCE, RowFault.FLEET_REFERENCE, text -> new StockPair(text, ANY_INSTALLATION));
        this.installation = reader.number(
                Column.INSTALLATION_REFERENCE, RowFault.INSTALLATION_REFERENCE, text -> new StockPair(ANY_FLEET, text));
        this.model = reader.value(
                Column.MODEL,
                RowFault.MODEL,
                text -> Model.parse(text).orElseThrow(() -> new IllegalArgumentException(text)));
        this.serial = reader.number(Column.SERIAL, RowFault.SERIAL, FleetCells::serial);
        this.partner = reader.value(Column.PARTNER, RowFault.PARTNER, CompanyId::new);
    }

    /** Empty when something is wrong with the row. */
    Optional<StockPair> pair() {
        return reader.isGood()
                ? Optional.of(new StockPair(
                        fleet.orElseThrow().fleetReference(),
                        installation.orElseThrow().installationReference()))
                : Optional.empty();
    }

    Optional<Model> model() {
        return model;
    }

    Optional<String> serial() {
        return serial;
    }

    Optional<CompanyId> partner() {
        return partner;
    }

    List<RowProblem> problems() {
        return reader.problems();
    }

    /** What the row says of an item that is there, in the form of {@link #texts}. */
    Map<Column, String> given() {
        var given = new EnumMap<Column, String>(Column.class);
        model.ifPresent(value -> given.put(Column.MODEL, value.label()));
        serial.ifPresent(value -> given.put(Column.SERIAL, value));
        return given;
    }

    static Map<Column, String> texts(FleetItem item) {
        var texts = new EnumMap<Column, String>(Column.class);
        texts.put(Column.FLEET_REFERENCE, item.pair().fleetReference());
        texts.put(Column.INSTALLATION_REFERENCE, item.pair().installationReference());
        texts.put(Column.MODEL, item.box().model().label());
        texts.put(Column.SERIAL, Objects.requireNonNullElse(item.serial(), ""));
        texts.put(Column.PARTNER, item.partner().value());
        return texts;
    }

    private static String serial(String text) {
        if (!SERIAL.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
