package dev.arcus.xmpp.sasl;

import java.util.Optional;

/** The mechanisms we speak, best first. */
public enum SaslMechanism {
    SCRAM_SHA_256("SCRAM-SHA-256"),
    SCRAM_SHA_1("SCRAM-SHA-1"),
    PLAIN("PLAIN");

    private final String wireName;

    SaslMechanism(String wireName) {
        this.wireName = wireName;
    }

    /** The registered name, such as {@code SCRAM-SHA-256}. */
    public String wireName() {
        return wireName;
    }

    public static Optional<SaslMechanism> of(String wireName) {
        for (var mechanism : values()) {
            if (mechanism.wireName.equals(wireName)) {
                return Optional.of(mechanism);
            }
        }
        return Optional.empty();
    }
}
