package dev.arcus.domain.history;

/** What kind of end a connection had: who or what brought it about. Words for people stand with the API. */
public enum CauseClass {
    /** The agent said goodbye. */
    CLEAN_STOP,
    /** Gone without a word, or silent. */
    LOST,
    /** The box broke the protocol or passed a limit. */
    PROTOCOL_ERROR,
    /** The same box came anew, and its old connection was dead. */
    REPLACED,
    /** An administrator's act cut it. */
    RESET,
    /** A second box with the identity of a connected one was turned away. */
    REFUSED_CLONE,
    /** The hub stopped, or made room. */
    HUB_DRAIN,
    /** The hub died or failed. */
    HUB_CRASH;

    /** Whether it says something of the PBX and its network, and not of people or of the hub. */
    public boolean isOfThePbx() {
        return switch (this) {
            case LOST, PROTOCOL_ERROR, CLEAN_STOP, REPLACED -> true;
            case RESET, REFUSED_CLONE, HUB_DRAIN, HUB_CRASH -> false;
        };
    }

    /** Whether the hub itself was the reason. */
    public boolean isOfTheHub() {
        return switch (this) {
            case HUB_DRAIN, HUB_CRASH -> true;
            case CLEAN_STOP, LOST, PROTOCOL_ERROR, REPLACED, RESET, REFUSED_CLONE -> false;
        };
    }
}
