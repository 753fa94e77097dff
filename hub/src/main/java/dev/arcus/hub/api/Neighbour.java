package dev.arcus.hub.api;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** What shares the listener with the API: the pages. Everything below {@code /api} is the API's. */
public interface Neighbour {

    void register(JavalinDefaultRoutingApi routes);

    /** The listeners close: ends what it keeps open, which would hold them up. */
    void leave();

    /** A browser asked for an address that leads nowhere. */
    void notFound(Context context);
}
