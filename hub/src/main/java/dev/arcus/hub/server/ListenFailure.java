package dev.arcus.hub.server;

import dev.arcus.hub.api.PortTaken;
import dev.arcus.hub.server.HubConfiguration.Listeners;
import java.util.Locale;
import java.util.Objects;

/** Says in one line why a listener cannot be opened, and which option to change. */
final class ListenFailure {

    private ListenFailure() {}

    /** Of the admin listeners. */
    static StartFailure of(PortTaken e) {
        return of(e, String.valueOf(e.getMessage()), e.plain() ? Setting.ADMIN_PLAIN_PORT : Setting.ADMIN_PORT);
    }

    /** Of the gateway's listeners, whose message ends with address and port. */
    static StartFailure of(Exception e, Listeners listeners) {
        var message = String.valueOf(e.getMessage());
        var plain = message.endsWith("127.0.0.1:" + listeners.gatewayPlainPort())
                && !Objects.equals(listeners.gatewayPlainPort(), listeners.gatewayPort());
        var address = message.replace("cannot listen on ", "");
        return of(e, address, plain ? Setting.GATEWAY_PLAIN_PORT : Setting.GATEWAY_PORT);
    }

    private static StartFailure of(Exception e, String address, Setting setting) {
        var cause = deepest(e);
        var words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        var option = "--" + setting.key();
        if (words.contains("in use")) {
            return new StartFailure(
                    "port taken: another process listens on " + address + "; end it, or choose another with " + option,
                    e);
        }
        if (words.contains("cannot assign") || words.contains("unresolved") || words.contains("not known")) {
            return new StartFailure(
                    address + " is not an address of this machine; choose another with "
                            + option.replace("plain-port", "address").replace("port", "address"),
                    e);
        }
        if (words.contains("permission denied")) {
            return new StartFailure(
                    "no right to listen on " + address
                            + ": give the process the right (CAP_NET_BIND_SERVICE), or choose"
                            + " a port above 1023 with " + option,
                    e);
        }
        return new StartFailure("cannot listen on " + address + " (" + option + "): " + cause.getMessage(), e);
    }

    private static Throwable deepest(Throwable e) {
        var deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
