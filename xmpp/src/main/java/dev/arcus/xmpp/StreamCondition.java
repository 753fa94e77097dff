package dev.arcus.xmpp;

import java.util.Locale;
import java.util.Optional;

/** The stream error conditions of RFC 6120 §4.9.3. */
public enum StreamCondition {
    BAD_FORMAT,
    BAD_NAMESPACE_PREFIX,
    CONFLICT,
    CONNECTION_TIMEOUT,
    HOST_GONE,
    HOST_UNKNOWN,
    IMPROPER_ADDRESSING,
    INTERNAL_SERVER_ERROR,
    INVALID_FROM,
    INVALID_NAMESPACE,
    INVALID_XML,
    NOT_AUTHORIZED,
    NOT_WELL_FORMED,
    POLICY_VIOLATION,
    REMOTE_CONNECTION_FAILED,
    RESET,
    RESOURCE_CONSTRAINT,
    RESTRICTED_XML,
    SEE_OTHER_HOST,
    SYSTEM_SHUTDOWN,
    UNDEFINED_CONDITION,
    UNSUPPORTED_ENCODING,
    UNSUPPORTED_FEATURE,
    UNSUPPORTED_STANZA_TYPE,
    UNSUPPORTED_VERSION;

    private final String element = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name on the wire, such as {@code not-well-formed}. */
    public String element() {
        return element;
    }

    static Optional<StreamCondition> ofElement(String name) {
        for (var condition : values()) {
            if (condition.element.equals(name)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
