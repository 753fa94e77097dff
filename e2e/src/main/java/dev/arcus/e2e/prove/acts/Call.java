package dev.arcus.e2e.prove.acts;

import java.util.Map;

/**
 * A call of the admin API.
 *
 * @param headers beside the usual ones
 */
public record Call(String method, String path, Map<String, ?> body, Map<String, String> headers) {

    public Call {
        body = Map.copyOf(body);
        headers = Map.copyOf(headers);
    }

    public static Call post(String path, Map<String, ?> body) {
        return new Call("POST", path, body, Map.of());
    }

    public static Call put(String path, Map<String, ?> body) {
        return new Call("PUT", path, body, Map.of());
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, Map.of(), Map.of());
    }

    /** The same, creating once however often it is sent. */
    public Call once(String key) {
        return new Call(method, path, body, Map.of("Idempotency-Key", key));
    }
}
