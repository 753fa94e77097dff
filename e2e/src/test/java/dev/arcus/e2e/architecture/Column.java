package dev.arcus.e2e.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Optional;

/** What the import table has a column for; {@code wire} counts as three, since its parts are granted one by one. */
enum Column {
    NUMBERING("numbering", ".numbering"),
    DOMAIN("domain", ".domain"),
    WIRE_AGENT("wire", ".wire.agent"),
    WIRE_ERRORS("wire", ".wire.errors"),
    WIRE_ADMIN("wire", ".wire"),
    XMPP("xmpp", ".xmpp"),
    STORAGE("storage", ".hub.storage"),
    GATEWAY("gateway", ".hub.gateway"),
    API("api", ".hub.api"),
    CONSOLE("console", ".hub.console"),
    SQL("SQL", "java.sql", "javax.sql", "org.jooq", "org.flywaydb", "com.zaxxer.hikari", "org.h2", "org.postgresql"),
    HTTP_SERVER("HTTP server", "io.javalin", "org.eclipse.jetty", "jakarta.servlet", "com.sun.net.httpserver"),
    NETTY("Netty", "io.netty");

    private final String heading;
    private final String[] packages;

    Column(String heading, String... packages) {
        this.heading = heading;
        this.packages = packages;
    }

    String heading() {
        return heading;
    }

    /** The column that a class falls into, seen from the base package {@code root}; the more exact part of wire wins. */
    static Optional<Column> of(JavaClass type, String root) {
        return Arrays.stream(values())
                .filter(column -> column.holds(type.getPackageName(), root))
                .findFirst();
    }

    private boolean holds(String packageName, String root) {
        return Arrays.stream(packages)
                .map(name -> name.startsWith(".") ? root + name : name)
                .anyMatch(name -> packageName.equals(name) || packageName.startsWith(name + "."));
    }
}
