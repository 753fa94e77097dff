package dev.arcus.domain.imports;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.store.Name;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.numbering.DialingInformation;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The cells of a declaration's row. */
final class SystemCells {

    private static final Set<String> STOCK = Set.of("stock", "lager", "lagermodus", "stock mode", "mode stock");
    private static final Set<String> BTCO = Set.of("btco", "build to customer order", "btco-modus", "mode btco");
    private static final Set<String> SPECIFIED = Set.of("specified", "angegeben", "spécifié", "indiqué");

    private final CellReader reader;
    private final Optional<PbxId> deviceId;
    private final Optional<DeliveryMode> mode;
    private final Map<Column, String> given = new EnumMap<>(Column.class);

    SystemCells(Map<Column, String> cells) {
        this.reader = new CellReader(cells);
        this.deviceId = reader.number(Column.DEVICE_ID, RowFault.DEVICE_ID, SystemCells::deviceId);
        this.mode = reader.value(Column.MODE, RowFault.MODE, SystemCells::mode);
        give(Column.NAME, RowFault.NAME, Name::require);
        give(Column.MODEL, RowFault.MODEL, text -> ServerType.parse(text).label());
        give(Column.COUNTRY, RowFault.COUNTRY, SystemTexts::country);
        give(Column.NATIONAL_PREFIX, RowFault.PREFIX, SystemCells::prefix);
        give(Column.INTERNATIONAL_PREFIX, RowFault.PREFIX, SystemCells::prefix);
        give(Column.OUTBOUND_PREFIX, RowFault.PREFIX, text -> SystemTexts.outbound(SystemTexts.outbound(text)));
        give(Column.INSTALLATION_NUMBER, RowFault.INSTALLATION_NUMBER, SystemCells::installationNumber);
        reader.truth(Column.USE_OUTBOUND_PREFIX)
                .ifPresent(use -> given.put(Column.USE_OUTBOUND_PREFIX, SystemTexts.truth(use)));
    }

    /** The form that a file may give to a device ID: a pair in any case and with blanks is one pair. */
    private static PbxId deviceId(String text) {
        return StockPair.parse(text).map(StockPair::pbxId).orElseGet(() -> PbxId.parse(text));
    }

    private void give(Column column, RowFault fault, Function<String, String> form) {
        reader.value(column, fault, form).ifPresent(text -> given.put(column, text));
    }

    static DeliveryMode mode(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (STOCK.contains(word)) {
            return DeliveryMode.STOCK;
        }
        if (BTCO.contains(word)) {
            return DeliveryMode.BTCO;
        }
        if (SPECIFIED.contains(word)) {
            return DeliveryMode.SPECIFIED;
        }
        throw new IllegalArgumentException(word);
    }

    private static String prefix(String text) {
        return new DialingInformation("DEU", text, "", List.of(), true, null).nationalPrefix();
    }

    private static String installationNumber(String text) {
        var unused = new DialingInformation("DEU", "", "", List.of(), true, text);
        return text;
    }

    Optional<String> text(Column column) {
        return reader.text(column);
    }

    Optional<PbxId> deviceId() {
        return deviceId;
    }

    Optional<DeliveryMode> mode() {
        return mode;
    }

    /** What the row says of the system, in the form of {@link SystemTexts}; empty cells say nothing. */
    Map<Column, String> given() {
        return given;
    }

    boolean isGood() {
        return reader.isGood();
    }

    List<RowProblem> problems() {
        return reader.problems();
    }

    void require(Column column) {
        reader.require(column);
    }

    void problem(Column column, RowFault fault) {
        reader.problem(column, fault);
    }
}
