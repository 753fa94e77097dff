package dev.arcus.domain.notice;

/** What a rule may ask to be told of. */
public enum NoticeTopic {
    /** A PBX that is not Running any more, and its all-clear. */
    STATUS,
    PENDING_TOO_LONG,
    /** A second box with the identity of a PBX, or a copy of one. */
    SECOND_BOX,
    CODE_EXPIRES,
    /** The hub's own certificate: for the operator's company only. */
    CERTIFICATE_EXPIRES
}
