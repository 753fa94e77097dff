package dev.arcus.hub.storage.portable;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself, in its last part {@code backup.json}.
 *
 * @param format version of the form that this page describes
 * @param hub version of the hub that wrote it
 * @param schema version of the tables
 * @param domain XMPP domain of the hub
 * @param moment when the snapshot was taken, RFC 3339
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
        int format, String hub, int schema, String domain, String moment, List<Rows> tables, List<Part> parts) {

    static final int FORMAT = 1;
    static final String NAME = "backup.json";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    public Manifest {
        tables = List.copyOf(tables);
        parts = List.copyOf(parts);
    }

    /** What a table holds; {@code fingerprint} is the same for the same rows in any order. */
    public record Rows(String table, long rows, String fingerprint) {}

    /** A part of the archive, {@code bytes} long when unpacked, with the SHA-256 of that. */
    public record Part(String name, long bytes, String sha256) {}

    /** When the snapshot was taken. */
    @JsonIgnore
    public Instant taken() {
        return Instant.parse(moment);
    }

    /** How many rows all tables hold together. */
    public long countRows() {
        return tables.stream().mapToLong(Rows::rows).sum();
    }

    byte[] json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(this)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Manifest read(byte[] json) {
        try {
            var format = JSON.readTree(json).path("format").asInt();
            if (format != FORMAT) {
                throw new BadBackup("this backup is of form " + format + ", this Arcus reads form " + FORMAT
                        + ": restore it with the version that wrote it");
            }
            return JSON.readValue(json, Manifest.class);
        } catch (IOException | NullPointerException e) {
            throw new BadBackup("the backup does not say what is in it (" + NAME + " cannot be read)", e);
        }
    }
}
