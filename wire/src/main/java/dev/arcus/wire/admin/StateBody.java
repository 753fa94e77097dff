package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a system's connection (admin API §3.2); all values are strings.
 *
 * @param timestamp Unix time in seconds of the last proof, else of the last change of the credential
 * @param connection {@code connected}, {@code disconnected}, {@code unknown}
 * @param conf {@code up}, {@code down}, {@code unknown}; {@code csta} and {@code xmpp} alike
 * @param http as {@code conf}, or {@code unmonitored}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StateBody(
        String timestamp,
        String connection,
        @Nullable String conf,
        @Nullable String csta,
        @Nullable String http,
        @Nullable String xmpp,
        @Nullable List<HistoryEntry> connectionHistory) {}
