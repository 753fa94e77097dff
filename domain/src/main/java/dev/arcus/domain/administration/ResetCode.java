package dev.arcus.domain.administration;

/** Which activation code a reset puts in force. */
public enum ResetCode {
    /** A generated one. */
    NEW("new activation code"),
    /** The stock pair again: for a box that goes back to the state in which it was delivered. */
    PAIR("back to the pair");

    private final String words;

    ResetCode(String words) {
        this.words = words;
    }

    /** For audit and history. */
    String words() {
        return words;
    }
}
