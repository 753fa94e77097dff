package dev.arcus.agent.connection;

import dev.arcus.agent.state.HubAddress;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.WebProxy;
import dev.arcus.agent.trust.Trust;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to dial: the installed or typed address, else {@code wss://agent.<domain>:443/websocket}, and where nothing is there what
 * the domain's host-meta says. The factory's domain belongs to someone else and is never dialled, by whatever way it came here.
 */
public sealed interface HubLocation {

    /**
     * Everything that dialling takes.
     *
     * @param address {@code wss://…} with a path
     * @param domain the XMPP domain to ask for
     * @param proxy the web proxy to dial through, if any
     */
    record Known(URI address, String domain, Trust trust, Optional<WebProxy> proxy) implements HubLocation {

        /** Whether the address is only what the domain suggests, so that the domain itself may know better. */
        boolean isSuggested() {
            return address.equals(suggested(domain));
        }

        /** The same hub at another address. */
        public Known at(URI other) {
            return new Known(other, domain, trust, proxy);
        }

        /** The same by another way. */
        public Known through(Optional<WebProxy> changed) {
            return new Known(address, domain, trust, changed);
        }
    }

    /** @param reason one line for the technician */
    record Unknown(String reason) implements HubLocation {}

    Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

    /** Resolves what was typed or installed, with the way there. */
    static HubLocation of(Settings settings) {
        return switch (of(settings.address())) {
            case Known known -> known.through(settings.proxy());
            case Unknown unknown -> unknown;
        };
    }

    /** Resolves what was typed or installed, without a proxy. */
    static HubLocation of(HubAddress address) {
        try {
            String domain = domain(address.domain());
            Optional<URI> typed = address.hub().map(HubLocation::hub);
            if (typed.isEmpty() && isPublic(domain)) {
                return new Unknown("no hub installed for this domain");
            }
            Optional<Trust> trust = address.trust().map(text -> Trust.parse(text, Path.of("")));
            return trust.<HubLocation>map(anchor ->
                            new Known(typed.orElseGet(() -> suggested(domain)), domain, anchor, Optional.empty()))
                    .orElseGet(() -> new Unknown("no trust anchor installed: this PBX does not know whom to trust"));
        } catch (IllegalArgumentException e) {
            return new Unknown(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads a domain name.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    static String domain(String typed) {
        String domain = typed.strip().toLowerCase(Locale.ROOT);
        if (domain.length() > 253 || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("a domain name has letters, digits, hyphens and dots");
        }
        return domain;
    }

    /**
     * Reads a hub's address; {@code /websocket} is added when there is no path.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    static URI hub(String typed) {
        try {
            URI uri = new URI(typed.strip());
            @Nullable String host = uri.getHost();
            if (!"wss".equalsIgnoreCase(uri.getScheme())
                    || host == null
                    || uri.getUserInfo() != null
                    || uri.getFragment() != null) {
                throw new IllegalArgumentException("a hub's address is wss://host:port/websocket");
            }
            if (isPublic(host.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "a hub is never looked for in the public domain " + HubAddress.FACTORY_DOMAIN);
            }
            String path = uri.getPath();
            return path.isEmpty() || path.equals("/") ? uri.resolve("/websocket") : uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a hub's address is wss://host:port/websocket", e);
        }
    }

    private static URI suggested(String domain) {
        return URI.create("wss://agent." + domain + ":443/websocket");
    }

    private static boolean isPublic(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return bare.equals(HubAddress.FACTORY_DOMAIN) || bare.endsWith("." + HubAddress.FACTORY_DOMAIN);
    }
}
