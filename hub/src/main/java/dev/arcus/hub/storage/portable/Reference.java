package dev.arcus.hub.storage.portable;

import java.sql.DatabaseMetaData;
import java.util.List;

/** A foreign key: {@code columns} of {@code table} name {@code keys} of {@code target}. */
record Reference(String table, String name, List<String> columns, String target, List<String> keys, short onDelete) {

    Reference {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    String drop() {
        return "alter table " + table + " drop constraint " + quoted(name);
    }

    /** The database looks at every row that is there. */
    String add() {
        return "alter table " + table + " add constraint " + quoted(name) + " foreign key ("
                + String.join(", ", columns) + ") references " + target + " (" + String.join(", ", keys) + ")"
                + deletion();
    }

    /** Finds rows that name nothing. */
    String orphans() {
        var join = new StringBuilder();
        var given = new StringBuilder();
        for (var at = 0; at < columns.size(); at++) {
            join.append(at == 0 ? "" : " and ")
                    .append("t.")
                    .append(keys.get(at))
                    .append(" = r.")
                    .append(columns.get(at));
            given.append(at == 0 ? "" : " and ")
                    .append("r.")
                    .append(columns.get(at))
                    .append(" is not null");
        }
        return "select count(*) from " + table + " r where " + given + " and not exists (select 1 from " + target
                + " t where " + join + ")";
    }

    private String deletion() {
        return switch (onDelete) {
            case DatabaseMetaData.importedKeyCascade -> " on delete cascade";
            case DatabaseMetaData.importedKeySetNull -> " on delete set null";
            case DatabaseMetaData.importedKeySetDefault -> " on delete set default";
            default -> "";
        };
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
