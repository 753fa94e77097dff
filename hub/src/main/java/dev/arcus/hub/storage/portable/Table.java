package dev.arcus.hub.storage.portable;

import java.util.List;
import java.util.stream.Collectors;

/** A table as the database's own catalogue describes it; names are lower case. */
record Table(String name, List<Column> columns) {

    Table {
        columns = List.copyOf(columns);
    }

    /** {@code counted}: the database numbers the rows itself. */
    record Column(String name, Kind kind, boolean counted) {}

    String select() {
        return "select " + names() + " from " + name;
    }

    String insert() {
        var marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + name + " (" + names() + ") values (" + marks + ")";
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
