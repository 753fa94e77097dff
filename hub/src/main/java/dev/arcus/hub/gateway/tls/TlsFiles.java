package dev.arcus.hub.gateway.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files that TLS needs.
 *
 * @param certificate PEM, the server's certificate first, then its chain
 * @param privateKey PEM, PKCS 8, without password
 * @param tickets the keys of session tickets, or null for tickets that do not outlive the process
 */
public record TlsFiles(
        Path certificate, Path privateKey, @Nullable TicketFiles tickets) {

    /**
     * Where the ticket keys are. Both files are made when they are missing.
     *
     * @param keys the encrypted keys
     * @param wrappingKey 32 random bytes that encrypt them; outside the database, never in backups
     */
    public record TicketFiles(Path keys, Path wrappingKey) {}
}
