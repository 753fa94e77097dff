package dev.arcus.agent.sip;

import java.io.IOException;

/** What came is not SIP, or longer than we take. */
final class BadMessage extends IOException {

    private static final long serialVersionUID = 1;

    BadMessage(String message) {
        super(message);
    }
}
