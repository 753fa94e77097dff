package dev.arcus.hub.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Where PBXs find the gateway, for clients that look on the admin listener (XEP-0156 §2, RFC 6415). */
final class HostMeta {

    private static final String RELATION = "urn:xmpp:alt-connections:websocket";

    private final String address;

    HostMeta(String address) {
        this.address = address;
    }

    void xml(Context context) {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\"><Link rel=\"" + RELATION + "\" href=\""
                + address + "\"/></XRD>\n";
        context.contentType("application/xrd+xml; charset=utf-8").result(text);
    }

    void json(Context context) {
        Answers.body(context, Map.of("links", List.of(Map.of("rel", RELATION, "href", address))));
    }
}
