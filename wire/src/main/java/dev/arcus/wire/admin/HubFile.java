package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * {@code run/hub.json} in the data folder of a running hub: where it listens and what to trust. Without secrets.
 *
 * @param adminUrl {@code https://127.0.0.1:8443}
 * @param adminPlainUrl {@code http://127.0.0.1:8080}; absent when off
 * @param gatewayUrl {@code wss://127.0.0.1:8444}, without path
 * @param gatewayPlainUrl {@code ws://127.0.0.1:5280}; absent when off
 * @param caFile PEM file of the hub's own certificate authority; absent when the operator gave a certificate
 * @param caFingerprint SHA-256 of the CA's certificate, 64 hexadecimal digits; absent like {@code caFile}
 * @param localTokenFile holds the token for the calls under {@code /api/arcus/v1/local/}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HubFile(
        long pid,
        String domain,
        String adminUrl,
        @Nullable String adminPlainUrl,
        String gatewayUrl,
        @Nullable String gatewayPlainUrl,
        @Nullable String caFile,
        @Nullable String caFingerprint,
        String localTokenFile) {

    /** Where it stands, from the data folder on. */
    public static final String PATH = "run/hub.json";
}
