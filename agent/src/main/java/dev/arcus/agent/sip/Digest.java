package dev.arcus.agent.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A challenge of HTTP Digest as SIP uses it (RFC 3261 §22, RFC 7616, RFC 8760) and the answer to it.
 *
 * @param proxy whether a proxy asks, which is answered under another header
 * @param session the algorithm's {@code -sess} variant
 * @param qop whether {@code qop=auth} is offered; without it the old form of RFC 2069 is used
 * @param stale the password was right, only the nonce is old
 */
record Digest(
        boolean proxy,
        String realm,
        String nonce,
        Algorithm algorithm,
        boolean session,
        boolean qop,
        Optional<String> opaque,
        boolean stale) {

    private static final String SCHEME = "digest ";
    private static final String SESSION = "-sess";

    /** The hash functions of RFC 8760 §2.1. */
    enum Algorithm {
        MD5("MD5", "MD5"),
        SHA_256("SHA-256", "SHA-256"),
        SHA_512_256("SHA-512-256", "SHA-512/256");

        private final String wireName;
        private final String javaName;

        Algorithm(String wireName, String javaName) {
            this.wireName = wireName;
            this.javaName = javaName;
        }

        /** In hexadecimal digits, lower case. */
        String hash(String text) {
            try {
                byte[] hash = MessageDigest.getInstance(javaName).digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("the Java runtime lacks " + javaName, e);
            }
        }

        static Optional<Algorithm> of(String wireName) {
            return Arrays.stream(values())
                    .filter(each -> each.wireName.equalsIgnoreCase(wireName))
                    .findFirst();
        }
    }

    /** The topmost challenge of a 401 or 407 that we can answer (RFC 8760 §2.4). */
    static Optional<Digest> of(SipMessage.Response response) {
        boolean proxy = response.code() == 407;
        return response.headers().all(proxy ? "proxy-authenticate" : "www-authenticate").stream()
                .map(value -> read(value, proxy))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The header that carries the answer. */
    String header() {
        return proxy ? "Proxy-Authorization" : "Authorization";
    }

    /**
     * The answer to the challenge.
     *
     * @param count how often this nonce was used, this time included
     * @param clientNonce ours, never used before with this nonce
     */
    String answer(Extension extension, String method, String uri, int count, String clientNonce) {
        String name = algorithm.wireName + (session ? SESSION : "");
        String uses = "%08x".formatted(count);
        String who = algorithm.hash(extension.login() + ":" + realm + ":" + extension.password());
        String secret = session ? algorithm.hash(who + ":" + nonce + ":" + clientNonce) : who;
        String asked = algorithm.hash(method + ":" + uri);
        String between = qop ? nonce + ":" + uses + ":" + clientNonce + ":auth" : nonce;
        String response = algorithm.hash(secret + ":" + between + ":" + asked);
        StringBuilder text = new StringBuilder("Digest username=")
                .append(quoted(extension.login()))
                .append(", realm=")
                .append(quoted(realm))
                .append(", nonce=")
                .append(quoted(nonce))
                .append(", uri=")
                .append(quoted(uri))
                .append(", response=")
                .append(quoted(response))
                .append(", algorithm=")
                .append(name);
        if (qop) {
            text.append(", qop=auth, nc=").append(uses);
        }
        if (qop || session) {
            text.append(", cnonce=").append(quoted(clientNonce));
        }
        opaque.ifPresent(value -> text.append(", opaque=").append(quoted(value)));
        return text.toString();
    }

    private static Optional<Digest> read(String value, boolean proxy) {
        if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        Parameters found = Parameters.ofChallenge(value.substring(SCHEME.length()));
        String algorithm = found.get("algorithm").orElse("MD5");
        boolean session = algorithm.toLowerCase(Locale.ROOT).endsWith(SESSION);
        String hash = session ? algorithm.substring(0, algorithm.length() - SESSION.length()) : algorithm;
        Optional<String> qop = found.get("qop");
        boolean auth = qop.filter(offered -> offers(offered, "auth")).isPresent();
        if (found.get("realm").isEmpty() || found.get("nonce").isEmpty() || (qop.isPresent() && !auth)) {
            return Optional.empty();
        }
        return Algorithm.of(hash)
                .map(known -> new Digest(
                        proxy,
                        found.get("realm").orElseThrow(),
                        found.get("nonce").orElseThrow(),
                        known,
                        session,
                        auth,
                        found.get("opaque"),
                        found.get("stale").filter("true"::equalsIgnoreCase).isPresent()));
    }

    private static boolean offers(String qop, String wanted) {
        return Arrays.stream(qop.split(",", -1)).anyMatch(each -> each.strip().equalsIgnoreCase(wanted));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
