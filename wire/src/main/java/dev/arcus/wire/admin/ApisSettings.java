package dev.arcus.wire.admin;

import java.util.List;

/**
 * What clients should add to their calls (admin API §4.11): nothing, here.
 *
 * @param ttl minutes until a client may ask again
 */
public record ApisSettings(int ttl, List<String> additionalHeaders) {

    public ApisSettings {
        additionalHeaders = List.copyOf(additionalHeaders);
    }
}
