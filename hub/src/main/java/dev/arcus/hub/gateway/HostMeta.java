package dev.arcus.hub.gateway;

/**
 * Where the WebSocket is, for clients that ask (XEP-0156, RFC 6415).
 *
 * @param address such as {@code wss://agent.example.com/websocket}
 */
record HostMeta(String address) {
    static final String XML_PATH = "/.well-known/host-meta";
    static final String JSON_PATH = "/.well-known/host-meta.json";

    private static final String RELATION = "urn:xmpp:alt-connections:websocket";

    HostMeta {
        if (!address.matches("wss?://[A-Za-z0-9.:\\[\\]-]+/[A-Za-z0-9/._-]*")) {
            throw new IllegalArgumentException("not the address of a WebSocket");
        }
    }

    String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\"><Link rel=\"" + RELATION + "\" href=\""
                + address + "\"/></XRD>\n";
    }

    String json() {
        return "{\"links\":[{\"rel\":\"" + RELATION + "\",\"href\":\"" + address + "\"}]}\n";
    }
}
