package dev.arcus.hub.api;

/** A listener could not be opened. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean plain;

    PortTaken(String message, boolean plain, Throwable cause) {
        super(message, cause);
        this.plain = plain;
    }

    /** Whether it is the listener without TLS. */
    public boolean plain() {
        return plain;
    }
}
