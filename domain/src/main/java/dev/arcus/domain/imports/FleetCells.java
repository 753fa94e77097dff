package dev.arcus.domain.imports;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The cells of a fleet item's row, and the same texts of an item that is there. */
final class FleetCells {

    private static final String ANY_FLEET = "A1";
    private static final String ANY_INSTALLATION = "0000.0000.00";

    /** The words of the API, and those that people read in three languages. */
    private static final Map<String, Custody.Kind> CUSTODIES = custodies();

    private final CellReader reader;
    private final Optional<StockPair> fleet;
    private final Optional<StockPair> installation;
    private final Optional<Model> model;
    private final Optional<String> serial;
    private final Optional<String> version;
    private final Optional<DeliveryMode> mode;
    private final Optional<Custody.Kind> custody;
    private final Optional<String> note;
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
        this.serial = reader.number(Column.SERIAL, RowFault.SERIAL, BoxDetails::requireSerial);
        this.version = reader.value(Column.SOFTWARE_VERSION, RowFault.SOFTWARE_VERSION, BoxDetails::requireVersion);
        this.mode = reader.value(Column.MODE, RowFault.MODE, FleetCells::mode);
        this.custody = reader.value(Column.CUSTODY, RowFault.CUSTODY, FleetCells::custody);
        this.note = reader.value(Column.NOTE, RowFault.NOTE, BoxDetails::requireNote);
        this.partner = reader.value(Column.PARTNER, RowFault.PARTNER, CompanyId::new);
    }

    private static Map<String, Custody.Kind> custodies() {
        var words = new HashMap<String, Custody.Kind>();
        for (var kind : Custody.Kind.values()) {
            words.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
        List.of("lager", "auf_lager", "im_lager", "en_stock").forEach(word -> words.put(word, Custody.Kind.IN_STOCK));
        List.of("reserviert", "réservé").forEach(word -> words.put(word, Custody.Kind.RESERVED));
        List.of("zugewiesen", "attribué").forEach(word -> words.put(word, Custody.Kind.ASSIGNED));
        List.of("zurückgegeben", "retourné").forEach(word -> words.put(word, Custody.Kind.RETURNED));
        List.of("ausgemustert", "mis_au_rebut").forEach(word -> words.put(word, Custody.Kind.RETIRED));
        return Map.copyOf(words);
    }

    private static DeliveryMode mode(String text) {
        var mode = SystemCells.mode(text);
        if (mode == DeliveryMode.SPECIFIED) {
            throw new IllegalArgumentException(text);
        }
        return mode;
    }

    private static Custody.Kind custody(String text) {
        var kind = CUSTODIES.get(text.toLowerCase(Locale.ROOT).replaceAll("[ -]", "_"));
        if (kind == null) {
            throw new IllegalArgumentException(text);
        }
        return kind;
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

    Optional<DeliveryMode> mode() {
        return mode;
    }

    Optional<Custody.Kind> custody() {
        return custody;
    }

    /** What a new item is, whose model the row gives. */
    BoxDetails box() {
        return new BoxDetails(
                model.orElseThrow(),
                serial.orElse(null),
                version.orElse(null),
                mode.orElse(DeliveryMode.STOCK),
                note.orElse(""));
    }

    boolean isEvolutionBuiltToOrder() {
        return mode.filter(DeliveryMode.BTCO::equals).isPresent()
                && model.filter(Model.OXO_CONNECT_EVOLUTION::equals).isPresent();
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
        version.ifPresent(value -> given.put(Column.SOFTWARE_VERSION, value));
        note.ifPresent(value -> given.put(Column.NOTE, value));
        return given;
    }

    static Map<Column, String> texts(FleetItem item) {
        var texts = new EnumMap<Column, String>(Column.class);
        texts.put(Column.FLEET_REFERENCE, item.pair().fleetReference());
        texts.put(Column.INSTALLATION_REFERENCE, item.pair().installationReference());
        texts.put(Column.MODEL, item.box().model().label());
        texts.put(Column.SERIAL, Objects.requireNonNullElse(item.serial(), ""));
        texts.put(Column.SOFTWARE_VERSION, Objects.requireNonNullElse(item.box().softwareVersion(), ""));
        texts.put(Column.MODE, item.box().mode().name().toLowerCase(Locale.ROOT));
        texts.put(Column.CUSTODY, item.custody().kind().name().toLowerCase(Locale.ROOT));
        texts.put(Column.NOTE, item.box().note());
        texts.put(Column.PARTNER, item.partner().value());
        return texts;
    }
}
