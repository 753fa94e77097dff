package dev.arcus.agent.state;

/** Where the activation code in the settings came from. */
public enum CodeOrigin {
    /** Someone typed it: good for one exchange. */
    TYPED,
    /** The pair of the installation file: does not expire, and an administrator may go back to it. */
    INSTALLED
}
