package dev.arcus.hub.storage.portable;

/** Why a backup cannot be used, in one line for the operator. */
public final class BadBackup extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadBackup(String message) {
        super(message);
    }

    BadBackup(String message, Throwable cause) {
        super(message, cause);
    }
}
