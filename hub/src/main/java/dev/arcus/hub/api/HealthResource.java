package dev.arcus.hub.api;

import dev.arcus.wire.admin.About;
import dev.arcus.wire.admin.HealthBody;
import dev.arcus.wire.admin.PingBody;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** Is it alive? {@code /health}, {@code /metrics}, {@code /api/rainbow/ping} and the portals' {@code /about}. */
final class HealthResource {

    /** The text format of Prometheus. */
    static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final ApiServices.Facts facts;
    private final Gatekeeper gatekeeper;

    HealthResource(ApiServices.Facts facts, Gatekeeper gatekeeper) {
        this.facts = facts;
        this.gatekeeper = gatekeeper;
    }

    void register(JavalinDefaultRoutingApi routes) {
        var hostMeta = new HostMeta(facts.gatewayAddress());
        routes.get("/.well-known/host-meta", hostMeta::xml);
        routes.get("/.well-known/host-meta.json", hostMeta::json);
        routes.get("/health", this::health);
        routes.get("/metrics", this::metrics);
        routes.get("/api/rainbow/ping", this::ping);
        routes.get("/api/rainbow/admin/v1.0/about", context -> about(context, "Arcus administration portal"));
        routes.get("/api/rainbow/authentication/v1.0/about", context -> about(context, "Arcus authentication portal"));
        routes.get("/api/rainbow/pcg/v1.0/about", context -> about(context, "Arcus PBX cloud gateway portal"));
        routes.get("/api/rainbow/enduser/v1.0/about", context -> about(context, "Arcus end-user portal"));
    }

    private void health(Context context) {
        var database = facts.database().getAsBoolean();
        var gateway = facts.gateway().getAsBoolean();
        var up = database && gateway;
        context.status(up ? 200 : 503);
        Answers.body(
                context,
                new HealthBody(
                        up ? "OK" : "DOWN",
                        word(database),
                        word(gateway),
                        facts.operation().mail().get(),
                        facts.operation().backup().get()));
    }

    private void ping(Context context) {
        if (facts.database().getAsBoolean() && facts.gateway().getAsBoolean()) {
            Answers.body(
                    context,
                    new PingBody("OK", new PingBody.Data(facts.lagMillis().getAsLong())));
        } else {
            Answers.error(context, ErrorCode.UNAVAILABLE);
        }
    }

    /** For a collector on this machine over the plain listener, or for a superadmin. */
    private void metrics(Context context) {
        var collector = !context.req().isSecure() && Peers.isLocal(context);
        if (!collector) {
            gatekeeper.requireOperator(context);
        }
        context.contentType(PROMETHEUS).result(facts.operation().metrics().get());
    }

    private void about(Context context, String description) {
        Answers.body(context, new About(facts.version(), description));
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
