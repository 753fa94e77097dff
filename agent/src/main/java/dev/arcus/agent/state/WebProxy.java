package dev.arcus.agent.state;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP proxy through which the hub is dialled, as on the page <em>LAN/IP configuration → Web proxy</em> of the PBX.
 *
 * @param host name or address; an IPv6 address without brackets
 * @param port 1 to 65535
 * @param login what the proxy wants to know, if anything
 */
public record WebProxy(String host, int port, Optional<Login> login) {

    private static final String FORM = "a web proxy is host:port";
    private static final int LAST_PORT = 65_535;

    public WebProxy {
        if (host.isEmpty()
                || host.length() > 253
                || !visible(host)
                || host.chars().anyMatch(c -> c == '[' || c == ']')) {
            throw new IllegalArgumentException(FORM);
        }
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("the port of a web proxy is 1 to " + LAST_PORT);
        }
    }

    /**
     * Name and password for a proxy (Basic, RFC 7617). Never prints the password.
     *
     * @param name 1 to 128 characters without a colon and without blanks around it
     * @param password up to 128 characters without blanks around it
     */
    public record Login(String name, String password) {

        private static final int LONGEST = 128;

        public Login {
            if (name.isEmpty() || name.length() > LONGEST || name.contains(":") || !plain(name)) {
                throw new IllegalArgumentException("the login of a web proxy is 1 to 128 characters without a colon");
            }
            if (password.length() > LONGEST || !plain(password)) {
                throw new IllegalArgumentException(
                        "the password of a web proxy is at most 128 characters on one line, without blanks around it");
            }
        }

        /** What {@code Proxy-Authorization} says: {@code Basic} and both in UTF-8 (RFC 7617 §2). */
        public String header() {
            byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }

        @Override
        public String toString() {
            return "Login[" + name + ", ****]";
        }
    }

    /**
     * Reads {@code host:port}; {@code http://} before it and {@code /} after it are dropped. There is no usual port, so it must
     * be said, and no login in the text: that would stand in every list of processes.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    public static WebProxy parse(String typed) {
        String text = typed.strip();
        try {
            URI uri = new URI(text.contains("://") ? text : "http://" + text);
            @Nullable String host = uri.getHost();
            boolean bare = uri.getPath().isEmpty() || uri.getPath().equals("/");
            if (host == null || !"http".equalsIgnoreCase(uri.getScheme()) || uri.getUserInfo() != null || !bare) {
                throw new IllegalArgumentException(FORM);
            }
            return new WebProxy(host.replaceAll("[\\[\\]]", ""), uri.getPort(), Optional.empty());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(FORM, e);
        }
    }

    /** The same without, or with another login. */
    public WebProxy withLogin(Optional<Login> changed) {
        return new WebProxy(host, port, changed);
    }

    public boolean sameAddress(WebProxy other) {
        return host.equalsIgnoreCase(other.host) && port == other.port;
    }

    /** {@code host:port}, as {@link #parse} reads it. */
    public String address() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    static Optional<WebProxy> read(KeyValues stored) {
        Optional<Login> login = stored.text("proxy-login")
                .map(name -> new Login(name, stored.text("proxy-password").orElse("")));
        return stored.text("proxy").map(address -> parse(address).withLogin(login));
    }

    private static boolean plain(String text) {
        return !controlled(text) && text.equals(text.strip());
    }

    private static boolean visible(String text) {
        return !controlled(text) && text.chars().noneMatch(Character::isWhitespace);
    }

    private static boolean controlled(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
