package dev.arcus.hub.api;

import org.jspecify.annotations.Nullable;

/**
 * Where the API listens. Port 0 takes any free one.
 *
 * @param address of the TLS listener, {@code 0.0.0.0} for all
 * @param plainPort on 127.0.0.1, without TLS; null for none
 */
public record ApiListeners(
        String address, int port, @Nullable Integer plainPort, TlsIdentity identity) {}
