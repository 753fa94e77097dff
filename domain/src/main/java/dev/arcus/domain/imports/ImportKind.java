package dev.arcus.domain.imports;

import dev.arcus.domain.access.Act;
import java.util.List;
import java.util.Set;

/** What a file is about; its columns stand in the order in which an export writes them. */
public enum ImportKind {
    /** Items of a partner's stock. */
    FLEET(
            Act.WRITE_FLEET,
            Act.READ_FLEET,
            List.of(
                    Column.FLEET_REFERENCE,
                    Column.INSTALLATION_REFERENCE,
                    Column.MODEL,
                    Column.SERIAL,
                    Column.SOFTWARE_VERSION,
                    Column.MODE,
                    Column.CUSTODY,
                    Column.NOTE,
                    Column.PARTNER),
            Set.of(Column.FLEET_REFERENCE, Column.INSTALLATION_REFERENCE)),
    /** Whole declarations. */
    SYSTEMS(
            Act.WRITE_SYSTEMS,
            Act.READ_SYSTEMS,
            List.of(
                    Column.COMPANY,
                    Column.SITE,
                    Column.NAME,
                    Column.MODEL,
                    Column.MODE,
                    Column.DEVICE_ID,
                    Column.COUNTRY,
                    Column.NATIONAL_PREFIX,
                    Column.INTERNATIONAL_PREFIX,
                    Column.OUTBOUND_PREFIX,
                    Column.USE_OUTBOUND_PREFIX,
                    Column.INSTALLATION_NUMBER),
            Set.of(Column.COMPANY, Column.NAME));

    private final Act write;
    private final Act read;
    private final List<Column> columns;
    private final Set<Column> required;

    ImportKind(Act write, Act read, List<Column> columns, Set<Column> required) {
        this.write = write;
        this.read = read;
        this.columns = columns;
        this.required = required;
    }

    /** What importing such a file takes, beside {@link Act#WRITE_IMPORTS}. */
    public Act write() {
        return write;
    }

    /** What exporting it takes. */
    public Act read() {
        return read;
    }

    public List<Column> columns() {
        return columns;
    }

    /** Those that a file has to have. */
    public Set<Column> required() {
        return required;
    }
}
