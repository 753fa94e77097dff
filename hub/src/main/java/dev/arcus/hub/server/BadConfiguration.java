package dev.arcus.hub.server;

/** A setting is unknown or has a value that it cannot have; the message names it in one line. */
public final class BadConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadConfiguration(String message) {
        super(message);
    }
}
