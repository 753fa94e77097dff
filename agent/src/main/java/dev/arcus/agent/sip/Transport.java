package dev.arcus.agent.sip;

import java.util.Locale;

/** What carries SIP messages (RFC 3261 §18). */
public enum Transport {
    UDP(5060),
    TCP(5060),
    TLS(5061);

    private final int usualPort;

    Transport(int usualPort) {
        this.usualPort = usualPort;
    }

    /** The port when none is named (RFC 3261 §19.1.2). */
    int usualPort() {
        return usualPort;
    }

    /** As in files, and in a URI's parameter. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code udp}, {@code tcp} or {@code tls}, ignoring case.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Transport parse(String typed) {
        for (Transport each : values()) {
            if (each.name().equalsIgnoreCase(typed.strip())) {
                return each;
            }
        }
        throw new IllegalArgumentException("transport is udp, tcp or tls");
    }
}
