package dev.arcus.agent.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What a fake PBX does with REGISTER: it wants a digest, made by its own reckoning here, and grants a time. All else is
 * answered by 200.
 */
final class FakeRegistrar implements Function<SipMessage.Request, List<SipMessage>> {

    private final String algorithm;
    private final String hash;
    private final boolean qop;
    private volatile String password;
    private volatile int granted = 300;
    private final AtomicInteger nonces = new AtomicInteger();

    FakeRegistrar(String algorithm, String hash, boolean qop, String password) {
        this.algorithm = algorithm;
        this.hash = hash;
        this.qop = qop;
        this.password = password;
    }

    static FakeRegistrar md5(String password) {
        return new FakeRegistrar("MD5", "MD5", true, password);
    }

    FakeRegistrar grants(int seconds) {
        granted = seconds;
        return this;
    }

    void password(String other) {
        password = other;
    }

    /** Every nonce that it gave is old now. */
    void renewsNonce() {
        nonces.incrementAndGet();
    }

    @Override
    public List<SipMessage> apply(SipMessage.Request asked) {
        if (!asked.method().equals("REGISTER")) {
            return List.of(FakePbx.answer(asked, 200));
        }
        String given = asked.headers().first("authorization").orElse("");
        if (given.isEmpty()) {
            return List.of(challenge(asked, false));
        }
        Parameters found = Parameters.ofChallenge(given.substring("Digest ".length()));
        if (!found.get("response").orElse("").equals(expected(asked, found))) {
            return List.of(challenge(asked, false));
        }
        if (!found.get("nonce").orElse("").equals(nonce())) {
            return List.of(challenge(asked, true));
        }
        SipMessage.Response ok = FakePbx.answer(asked, 200);
        String contact = asked.headers().first("contact").orElseThrow() + ";expires=" + granted;
        return List.of(new SipMessage.Response(
                200, "OK", ok.headers().with("Contact", "<sip:other@192.0.2.1>;expires=9999, " + contact)));
    }

    private SipMessage.Response challenge(SipMessage.Request asked, boolean stale) {
        SipMessage.Response refused = FakePbx.answer(asked, 401);
        String text = "Digest realm=\"the house, \\\"our\\\"\", nonce=\"" + nonce() + "\", algorithm=" + algorithm
                + (qop ? ", qop=\"auth-int, auth\"" : "") + ", opaque=\"o\"" + (stale ? ", stale=TRUE" : "");
        return new SipMessage.Response(
                401,
                "Unauthorized",
                refused.headers()
                        .with("WWW-Authenticate", "Bearer realm=\"x\"")
                        .with("WWW-Authenticate", "Digest realm=\"x\", nonce=\"n\", algorithm=WHIRLPOOL")
                        .with("WWW-Authenticate", text));
    }

    private String nonce() {
        return "nonce-" + nonces.get();
    }

    /** RFC 7616 §3.4, and RFC 2069 without qop. */
    private String expected(SipMessage.Request asked, Parameters found) {
        String secret = hash("200:the house, \"our\":" + password);
        if (algorithm.endsWith("-sess")) {
            secret = hash(secret + ":" + found.get("nonce").orElseThrow() + ":"
                    + found.get("cnonce").orElseThrow());
        }
        String middle = qop
                ? String.join(
                        ":",
                        found.get("nonce").orElseThrow(),
                        found.get("nc").orElseThrow(),
                        found.get("cnonce").orElseThrow(),
                        "auth")
                : found.get("nonce").orElseThrow();
        return hash(secret + ":" + middle + ":" + hash("REGISTER:" + asked.uri()));
    }

    private String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(hash).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
