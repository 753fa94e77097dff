package dev.arcus.xmpp.sasl;

import java.security.MessageDigest;
import java.util.List;
import java.util.function.Supplier;

/**
 * The client's side of SCRAM-SHA-256 (RFC 5802, RFC 7677): first message, answer to the challenge, check of the server's signature. Used
 * by one login, by one thread at a time.
 */
public final class ScramClient {
    /** More than this is an attempt to keep us busy. */
    private static final int MAX_ITERATIONS = 100_000;

    private static final ScramHash HASH = ScramHash.SHA_256;
    private static final String GS2_HEADER = "n,,";

    private final SaltedPassword password;
    private final String clientNonce;
    private final String firstBare;

    /**
     * @param nonces gives an unguessable text of at least 18 printable ASCII characters without a comma
     */
    public ScramClient(String userName, String password, Supplier<String> nonces) {
        this(userName, SaltedPassword.of(password), nonces);
    }

    /**
     * @param nonces gives an unguessable text of at least 18 printable ASCII characters without a comma
     */
    public ScramClient(String userName, SaltedPassword password, Supplier<String> nonces) {
        this.password = password;
        this.clientNonce = nonces.get();
        this.firstBare = "n=" + ScramText.encodeName(userName) + ",r=" + clientNonce;
    }

    /** The initial response, before base64. */
    public byte[] first() {
        return ScramText.bytes(GS2_HEADER + firstBare);
    }

    /** What the server's challenge leads to. */
    public Answer answer(byte[] challenge) {
        String serverFirst = ScramText.utf8(challenge).orElse("");
        var fields = List.of(serverFirst.split(",", -1));
        if (fields.size() < 3 || !fields.stream().skip(3).allMatch(ScramText::isExtension)) {
            return new Answer.Untrusted("challenge malformed");
        }
        var nonce = ScramText.value('r', fields.get(0)).filter(this::extendsMine);
        var salt = ScramText.value('s', fields.get(1)).flatMap(ScramText::base64);
        int iterations = iterations(fields.get(2));
        if (nonce.isEmpty() || salt.isEmpty() || iterations < 0) {
            return new Answer.Untrusted("challenge malformed");
        }
        if (iterations < 4_096 || iterations > MAX_ITERATIONS) {
            return new Answer.Untrusted("iteration count out of bounds");
        }
        return prove(serverFirst, nonce.get(), password.of(salt.get(), iterations));
    }

    private Answer prove(String serverFirst, String nonce, byte[] salted) {
        String withoutProof = "c=" + ScramText.base64(ScramText.bytes(GS2_HEADER)) + ",r=" + nonce;
        byte[] authMessage = ScramText.bytes(firstBare + "," + serverFirst + "," + withoutProof);
        byte[] proof = HASH.hmac(salted, ScramKeys.ascii("Client Key"));
        byte[] signature = HASH.hmac(HASH.hash(proof), authMessage);
        for (int i = 0; i < proof.length; i++) {
            proof[i] ^= signature[i];
        }
        byte[] expected = HASH.hmac(HASH.hmac(salted, ScramKeys.ascii("Server Key")), authMessage);
        byte[] message = ScramText.bytes(withoutProof + ",p=" + ScramText.base64(proof));
        return new Answer.Proof(message, new ServerCheck(expected));
    }

    private boolean extendsMine(String nonce) {
        return ScramText.isNonce(nonce) && nonce.startsWith(clientNonce) && nonce.length() > clientNonce.length();
    }

    private static int iterations(String field) {
        try {
            return Integer.parseInt(ScramText.value('i', field).orElse("-1"));
        } catch (NumberFormatException notNumber) {
            return -1;
        }
    }

    /** What to do about a challenge. */
    public sealed interface Answer {
        /** Send the message; on success ask the check. */
        record Proof(byte[] message, ServerCheck check) implements Answer {}

        /** Leave: this server does not speak SCRAM as it must. */
        record Untrusted(String why) implements Answer {}
    }

    /** Knows what a server that has our keys must say at the end. */
    public static final class ServerCheck {
        private final byte[] expected;

        private ServerCheck(byte[] expected) {
            this.expected = expected;
        }

        /** Whether the server's final message carries the right signature; if not, the server does not know us and must not be trusted. */
        public boolean proves(byte[] serverFinal) {
            var signature = ScramText.utf8(serverFinal)
                    .map(text -> text.split(",", 2)[0])
                    .flatMap(field -> ScramText.value('v', field))
                    .flatMap(ScramText::base64);
            return signature.isPresent() && MessageDigest.isEqual(signature.get(), expected);
        }
    }
}
