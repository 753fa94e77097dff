package dev.arcus.xmpp.sasl;

import java.util.Locale;
import java.util.Optional;

/** The failure conditions of RFC 6120 §6.5. */
public enum SaslCondition {
    ABORTED,
    ACCOUNT_DISABLED,
    CREDENTIALS_EXPIRED,
    ENCRYPTION_REQUIRED,
    INCORRECT_ENCODING,
    INVALID_AUTHZID,
    INVALID_MECHANISM,
    MALFORMED_REQUEST,
    MECHANISM_TOO_WEAK,
    NOT_AUTHORIZED,
    TEMPORARY_AUTH_FAILURE;

    private final String element = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String element() {
        return element;
    }

    static Optional<SaslCondition> ofElement(String name) {
        for (var condition : values()) {
            if (condition.element.equals(name)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
