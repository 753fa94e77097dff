package dev.arcus.xmpp.sasl;

import java.nio.charset.StandardCharsets;

/** RFC 4616: {@code [authzid] NUL user NUL secret}. */
record PlainServer(SaslIdentity.Source source, boolean mayAskFirst) implements SaslServer {
    @Override
    public SaslOutcome take(byte[] message) {
        if (message.length == 0 && mayAskFirst) {
            return new SaslOutcome.Challenge(new byte[0], new PlainServer(source, false));
        }
        var parts = ScramText.utf8(message).orElse("").split("\0", -1);
        if (parts.length != 3 || !ScramText.isUserName(parts[1]) || parts[2].isEmpty()) {
            return new SaslOutcome.Refused("", SaslCondition.MALFORMED_REQUEST);
        }
        String user = parts[1];
        if (!parts[0].isEmpty() && !parts[0].equals(user)) {
            return new SaslOutcome.Refused(user, SaslCondition.INVALID_AUTHZID);
        }
        if (parts[2].getBytes(StandardCharsets.UTF_8).length > ScramKeys.MAX_PASSWORD) {
            return new SaslOutcome.Refused(user, SaslCondition.MALFORMED_REQUEST);
        }
        var identity = source.identityOf(user);
        return CandidateMatch.find(identity, candidate -> candidate.plain().test(parts[2]))
                .<SaslOutcome>map(match -> new SaslOutcome.Accepted(user, match.id(), new byte[0]))
                .orElseGet(() -> new SaslOutcome.Refused(user, SaslCondition.NOT_AUTHORIZED));
    }
}
