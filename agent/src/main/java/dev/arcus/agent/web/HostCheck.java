package dev.arcus.agent.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets in requests that name this server by an address or as {@code localhost}, never by another name: a page elsewhere that
 * lets its own name point here (DNS rebinding) sends that name. And no form from another origin.
 */
final class HostCheck {

    private static final Pattern LITERAL =
            Pattern.compile("(localhost|[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private HostCheck() {}

    static void check(Request request) throws Unreadable {
        String host = request.head().first("Host").orElse("");
        if (!LITERAL.matcher(host).matches()) {
            throw new Unreadable(421, "open this page by the PBX's address, not by a name");
        }
        Optional<String> origin = request.head().first("Origin");
        boolean foreign = origin.filter(from -> !from.equals("http://" + host)).isPresent()
                || request.head()
                        .first("Sec-Fetch-Site")
                        .filter(HostCheck::isElsewhere)
                        .isPresent();
        if (request.isPost() && foreign) {
            throw new Unreadable(403, "this form was sent by another page");
        }
    }

    private static boolean isElsewhere(String site) {
        return !site.equals("same-origin") && !site.equals("none");
    }
}
