package dev.arcus.cli.client;

/** The hub refused, or could not be reached; the message is fit for a person. */
public final class ApiFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ApiFailure(String message) {
        super(message);
    }

    ApiFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
