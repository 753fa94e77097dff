package dev.arcus.hub.storage.portable;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a column holds, and how it stands in a row of JSON: null, text, number, true or false, Base64, RFC 3339 in UTC. */
enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    BYTES,
    TIME;

    /** Of the name that H2 or PostgreSQL gives to a column's type. */
    static Kind of(String place, String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "character varying", "varchar", "text" -> TEXT;
            case "integer", "int4", "bigint", "int8", "smallint", "int2" -> NUMBER;
            case "boolean", "bool" -> FLAG;
            case "binary varying", "bytea" -> BYTES;
            case "timestamp with time zone", "timestamptz" -> TIME;
            default -> throw new IllegalStateException(place + " is of type " + type + ", which no backup knows");
        };
    }

    void write(JsonGenerator out, ResultSet row, int at) throws SQLException, IOException {
        if (row.getObject(at) == null) {
            out.writeNull();
            return;
        }
        switch (this) {
            case TEXT -> out.writeString(row.getString(at));
            case NUMBER -> out.writeNumber(row.getLong(at));
            case FLAG -> out.writeBoolean(row.getBoolean(at));
            case BYTES -> out.writeBinary(row.getBytes(at));
            case TIME ->
                out.writeString(
                        row.getObject(at, OffsetDateTime.class).toInstant().toString());
        }
    }

    /** Binds the value that {@code in} stands on. */
    void bind(PreparedStatement statement, int at, JsonParser in) throws SQLException, IOException {
        var token = in.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            statement.setObject(at, null);
            return;
        }
        if (!fits(token)) {
            throw new BadBackup("a value in column " + at + " is no " + name().toLowerCase(Locale.ROOT));
        }
        switch (this) {
            case TEXT -> statement.setString(at, in.getText());
            case NUMBER -> statement.setLong(at, in.getLongValue());
            case FLAG -> statement.setBoolean(at, in.getBooleanValue());
            case BYTES -> statement.setBytes(at, in.getBinaryValue());
            case TIME -> statement.setObject(at, time(in.getText()));
        }
    }

    private boolean fits(JsonToken token) {
        return switch (this) {
            case TEXT, BYTES, TIME -> token == JsonToken.VALUE_STRING;
            case NUMBER -> token == JsonToken.VALUE_NUMBER_INT;
            case FLAG -> token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
        };
    }

    private static OffsetDateTime time(String text) {
        try {
            return Instant.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new BadBackup("\"" + text + "\" is no moment", e);
        }
    }
}
