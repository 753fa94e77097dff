package dev.arcus.xmpp.sasl;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for {@code client-first-message} (RFC 5802 §7): {@code n,,n=user,r=nonce}. */
record ScramFirst(ScramHash hash, SaslIdentity.Source source, Supplier<String> nonces, boolean mayAskFirst)
        implements SaslServer {
    @Override
    public SaslOutcome take(byte[] message) {
        if (message.length == 0 && mayAskFirst) {
            return new SaslOutcome.Challenge(new byte[0], new ScramFirst(hash, source, nonces, false));
        }
        return ScramText.utf8(message)
                .flatMap(ClientFirst::read)
                .map(this::challenge)
                .orElseGet(() -> new SaslOutcome.Refused("", SaslCondition.MALFORMED_REQUEST));
    }

    private SaslOutcome challenge(ClientFirst first) {
        if (!first.authzid().isEmpty() && !first.authzid().equals(first.userName())) {
            return new SaslOutcome.Refused(first.userName(), SaslCondition.INVALID_AUTHZID);
        }
        var identity = source.identityOf(first.userName());
        String nonce = first.nonce() + nonces.get();
        String serverFirst = "r=" + nonce + ",s=" + ScramText.base64(identity.salt()) + ",i=" + identity.iterations();
        var next = new ScramFinal(
                hash, first.userName(), identity, first.gs2Header(), nonce, first.bare() + "," + serverFirst);
        return new SaslOutcome.Challenge(ScramText.bytes(serverFirst), next);
    }

    /**
     * @param gs2Header with both commas
     * @param authzid empty when there is none
     * @param bare the message without the header
     */
    private record ClientFirst(String gs2Header, String authzid, String bare, String userName, String nonce) {
        static Optional<ClientFirst> read(String message) {
            var fields = List.of(message.split(",", -1));
            if (fields.size() < 4
                    || !(fields.get(0).equals("n") || fields.get(0).equals("y"))) {
                return Optional.empty();
            }
            String authzidField = fields.get(1);
            var authzid = authzidField.isEmpty()
                    ? Optional.of("")
                    : ScramText.value('a', authzidField).flatMap(ScramText::decodeName);
            var user = ScramText.value('n', fields.get(2)).flatMap(ScramText::decodeName);
            var nonce = ScramText.value('r', fields.get(3)).filter(ScramText::isNonce);
            boolean extensionsFit = fields.stream().skip(4).allMatch(ScramText::isExtension);
            if (authzid.isEmpty() || user.isEmpty() || nonce.isEmpty() || !extensionsFit) {
                return Optional.empty();
            }
            String header = fields.get(0) + "," + authzidField + ",";
            return Optional.of(new ClientFirst(
                    header, authzid.get(), message.substring(header.length()), user.get(), nonce.get()));
        }
    }
}
