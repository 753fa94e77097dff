package dev.arcus.hub.api;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** {@code /api/arcus/v1/openapi.json}: the description of this API (OpenAPI 3.1), held to its answers by tests. */
final class OpenApiResource {

    static final String PATH = "/api/arcus/v1/openapi.json";

    private final byte[] description = read();

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::description);
    }

    private void description(Context context) {
        context.contentType(AnswerHeaders.JSON).result(description);
    }

    private static byte[] read() {
        try (var file = Objects.requireNonNull(OpenApiResource.class.getResourceAsStream("openapi.json"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
