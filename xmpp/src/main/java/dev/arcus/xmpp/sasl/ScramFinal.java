package dev.arcus.xmpp.sasl;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * Waits for {@code client-final-message} (RFC 5802 §7): {@code c=header,r=nonce,p=proof}.
 *
 * @param nonce both parts
 * @param soFar {@code client-first-message-bare "," server-first-message}
 */
record ScramFinal(ScramHash hash, String userName, SaslIdentity identity, String gs2Header, String nonce, String soFar)
        implements SaslServer {
    @Override
    public SaslOutcome take(byte[] message) {
        return ScramText.utf8(message)
                .flatMap(text -> ClientFinal.read(text, hash))
                .map(this::verify)
                .orElseGet(() -> new SaslOutcome.Refused(userName, SaslCondition.MALFORMED_REQUEST));
    }

    private SaslOutcome verify(ClientFinal answer) {
        byte[] authMessage = ScramText.bytes(soFar + "," + answer.withoutProof());
        var matched =
                CandidateMatch.find(identity, candidate -> isProved(candidate.keys(hash), authMessage, answer.proof()));
        boolean sameExchange =
                answer.nonce().equals(nonce) && answer.channelBinding().equals(gs2Header);
        if (matched.isEmpty() || !sameExchange) {
            return new SaslOutcome.Refused(userName, SaslCondition.NOT_AUTHORIZED);
        }
        byte[] signature = hash.hmac(matched.get().keys(hash).serverKey(), authMessage);
        return new SaslOutcome.Accepted(
                userName, matched.get().id(), ScramText.bytes("v=" + ScramText.base64(signature)));
    }

    /** {@code H(ClientProof XOR HMAC(StoredKey, AuthMessage))} is the stored key. */
    private boolean isProved(ScramKeys keys, byte[] authMessage, byte[] proof) {
        byte[] clientKey = hash.hmac(keys.storedKey(), authMessage);
        for (int i = 0; i < clientKey.length; i++) {
            clientKey[i] ^= proof[i];
        }
        return MessageDigest.isEqual(hash.hash(clientKey), keys.storedKey());
    }

    @Override
    public String toString() {
        return "ScramFinal[" + hash + "]";
    }

    /**
     * @param channelBinding the gs2 header as the client repeats it
     * @param withoutProof {@code client-final-message-without-proof}
     */
    private record ClientFinal(String channelBinding, String nonce, byte[] proof, String withoutProof) {
        static Optional<ClientFinal> read(String message, ScramHash hash) {
            var fields = List.of(message.split(",", -1));
            if (fields.size() < 3) {
                return Optional.empty();
            }
            var header = ScramText.value('c', fields.get(0))
                    .flatMap(ScramText::base64)
                    .flatMap(ScramText::utf8);
            var nonce = ScramText.value('r', fields.get(1));
            var proof = ScramText.value('p', fields.getLast())
                    .flatMap(ScramText::base64)
                    .filter(bytes -> bytes.length == hash.length());
            boolean extensionsFit =
                    fields.subList(2, fields.size() - 1).stream().allMatch(ScramText::isExtension);
            if (header.isEmpty() || nonce.isEmpty() || proof.isEmpty() || !extensionsFit) {
                return Optional.empty();
            }
            String withoutProof = message.substring(0, message.lastIndexOf(",p="));
            return Optional.of(new ClientFinal(header.get(), nonce.get(), proof.get(), withoutProof));
        }
    }
}
