package dev.arcus.domain.session;

/** Why a connection ended: the one list of reasons, for log, counter and history alike. */
public enum DisconnectCause {
    CLEAN_STOP,
    LOST,
    NO_ANSWER,
    LOGIN_TIMED_OUT,
    HELLO_TIMED_OUT,
    LOGIN_REFUSED,
    BOX_REFUSED,
    SECOND_BOX_REFUSED,
    REPLACED,
    RESET,
    DELETED,
    PROTOCOL_ERROR,
    LIMIT_PASSED,
    WRONG_DOMAIN,
    QUEUE_FULL,
    NO_ROOM,
    HUB_STOPPED,
    HUB_CRASHED,
    HUB_FAILED
}
