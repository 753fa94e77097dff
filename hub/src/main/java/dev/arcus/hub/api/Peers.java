package dev.arcus.hub.api;

import io.javalin.http.Context;
import java.net.InetAddress;

/** Who is at the other end of a request's connection. */
final class Peers {

    private Peers() {}

    /** A process of this machine, and not a proxy that speaks for somebody else. */
    static boolean isLocal(Context context) {
        var forwarded = context.header("X-Forwarded-For") != null
                || context.header("Forwarded") != null
                || context.header("Via") != null;
        return !forwarded && isLoopback(address(context));
    }

    /** The address without port. */
    static String address(Context context) {
        return context.req().getRemoteAddr();
    }

    private static boolean isLoopback(String address) {
        try {
            // A literal address: nothing is looked up.
            return InetAddress.ofLiteral(address.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
