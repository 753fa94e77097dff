package dev.arcus.hub.api;

import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.InternalRouter;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What no route answers: another method, a call of the vendor's API that is not built, or nothing that ever was. */
final class Elsewhere {

    static final String PATH = "/*";

    private static final List<HandlerType> METHODS =
            List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    /** The portals of the vendor's API; what they lack here is not built, and everything else does not exist. */
    private static final Set<String> PORTALS = Set.of(
            "admin",
            "applications",
            "authentication",
            "calendar",
            "channels",
            "conference",
            "enduser",
            "filestorage",
            "geolocation",
            "invoicing",
            "logs",
            "massprovisioning",
            "mediapillar",
            "mediapillarnumbering",
            "metrics",
            "pcg",
            "search",
            "subscription",
            "telephony");

    private static final int PORTAL = 3;

    private final InternalRouter router;

    private final Neighbour neighbour;

    Elsewhere(InternalRouter router, Neighbour neighbour) {
        this.router = router;
        this.neighbour = neighbour;
    }

    void answer(Context context) {
        var allowed = METHODS.stream()
                .filter(method -> isRoute(method, context.path()))
                .map(HandlerType::name)
                .toList();
        if (!allowed.isEmpty()) {
            context.header("Allow", String.join(", ", allowed));
            throw new Refused(ErrorCode.METHOD_NOT_ALLOWED);
        }
        if (!context.path().startsWith("/api/") && takesPages(context)) {
            neighbour.notFound(context);
            return;
        }
        var steps = context.path().split("/", PORTAL + 2);
        var portal = context.path().startsWith("/api/rainbow/") && PORTALS.contains(steps[PORTAL]);
        throw new Refused(portal ? ErrorCode.NOT_BUILT : ErrorCode.NOT_FOUND);
    }

    private static boolean takesPages(Context context) {
        return Objects.requireNonNullElse(context.header("Accept"), "").contains("text/html");
    }

    private boolean isRoute(HandlerType method, String path) {
        return router.findHttpHandlerEntries(method, path).stream()
                .anyMatch(found -> !found.endpoint.path.equals(PATH));
    }
}
