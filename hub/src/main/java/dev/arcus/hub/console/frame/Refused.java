package dev.arcus.hub.console.frame;

import dev.arcus.wire.errors.ErrorCode;

/** The request ends here with a page that says why. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public Refused(ErrorCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
