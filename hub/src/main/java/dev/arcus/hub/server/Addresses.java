package dev.arcus.hub.server;

/** How a listener's address is written where somebody on this machine dials it. */
final class Addresses {

    private Addresses() {}

    /** All addresses are dialled by loopback; an IPv6 address stands in brackets. */
    static String dialled(String listener) {
        if (listener.equals("0.0.0.0") || listener.equals("::")) {
            return "127.0.0.1";
        }
        return listener.contains(":") ? "[" + listener + "]" : listener;
    }
}
