package dev.arcus.hub.api;

import dev.arcus.wire.errors.ErrorCode;

/** Ends a request before its use case: answered with this row of the error table. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    Refused(ErrorCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }
}
