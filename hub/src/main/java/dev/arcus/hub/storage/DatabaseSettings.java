package dev.arcus.hub.storage;

import java.nio.file.Path;
import java.time.Duration;

/** Where the hub keeps its data. */
public sealed interface DatabaseSettings {

    /** H2 in files of {@code folder}, which belong to one process at a time. */
    record Embedded(Path folder) implements DatabaseSettings {

        public Embedded {
            folder = folder.toAbsolutePath().normalize();
            if (folder.toString().contains(";")) {
                throw new IllegalArgumentException("the data folder's path must not contain a semicolon");
            }
        }
    }

    /**
     * PostgreSQL 15 or later.
     *
     * @param url {@code jdbc:postgresql://…}, straight to the server: a pooler between would hide whose session is whose
     */
    record PostgreSql(String url, String user, String password, int connections) implements DatabaseSettings {

        public static final int CONNECTIONS = 16;
        static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

        public PostgreSql {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("the database URL must begin with jdbc:postgresql:");
            }
            if (connections < 2) {
                throw new IllegalArgumentException("at least 2 database connections are needed");
            }
        }

        public PostgreSql(String url, String user, String password) {
            this(url, user, password, CONNECTIONS);
        }

        @Override
        public String toString() {
            return "PostgreSql[" + url.replaceAll("[?].*", "") + ", " + user + ", ****]";
        }
    }
}
