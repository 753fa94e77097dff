package dev.arcus.hub.console.operator;

import java.time.Instant;
import java.util.Optional;

/**
 * How the hub is at this moment.
 *
 * @param address where PBXs find it
 * @param backups {@code off}, {@code unknown}, {@code up} or {@code down}
 * @param mail the same of the mail server
 */
public record HubFacts(
        String version,
        String domain,
        String address,
        boolean gateway,
        Store store,
        Certificate certificate,
        Backups backups,
        String mail) {

    /**
     * Where it keeps its data.
     *
     * @param kind H2 or PostgreSQL
     * @param schema the version of its tables
     * @param free bytes on the disk of the data folder, or -1 when that cannot be told; {@code total} alike
     */
    public record Store(boolean up, String kind, int schema, long free, long total) {}

    /** What the listeners show. {@code own}: of the hub's own authority, and renewed by the hub. */
    public record Certificate(String subject, Optional<Instant> until, boolean own) {}

    /** {@code last}: the last whole one, whoever made it; {@code next}: of those that the hub makes by itself. */
    public record Backups(String state, Optional<Instant> last, Optional<Instant> next) {}
}
