package dev.arcus.hub.storage;

/** The hub must not start on this database; the message says why and what to do. */
public final class CannotOpen extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotOpen(String message) {
        super(message);
    }

    public CannotOpen(String message, Throwable cause) {
        super(message, cause);
    }
}
