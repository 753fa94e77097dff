package dev.arcus.domain.session;

import dev.arcus.domain.history.CauseClass;

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
    /** Its identity ended: the system has another box now. */
    HARDWARE_REPLACED,
    DELETED,
    PROTOCOL_ERROR,
    /** The box does not trust the hub's certificate, and said so. */
    NOT_TRUSTED,
    /** The box finds the hub's certificate out of date, and said so. */
    OUT_OF_DATE,
    LIMIT_PASSED,
    WRONG_DOMAIN,
    QUEUE_FULL,
    NO_ROOM,
    HUB_STOPPED,
    HUB_CRASHED,
    /** Connected before the hub stopped, and not back within the grace after its start. */
    NOT_BACK,
    HUB_FAILED;

    /** What the history calls it. A login or a box that is refused while it has a session lost its secret to an administrator. */
    public CauseClass causeClass() {
        return switch (this) {
            case CLEAN_STOP -> CauseClass.CLEAN_STOP;
            case LOST, NO_ANSWER, QUEUE_FULL, NOT_BACK -> CauseClass.LOST;
            case LOGIN_TIMED_OUT,
                    HELLO_TIMED_OUT,
                    PROTOCOL_ERROR,
                    NOT_TRUSTED,
                    OUT_OF_DATE,
                    LIMIT_PASSED,
                    WRONG_DOMAIN -> CauseClass.PROTOCOL_ERROR;
            case REPLACED -> CauseClass.REPLACED;
            case RESET, HARDWARE_REPLACED, DELETED, LOGIN_REFUSED, BOX_REFUSED -> CauseClass.RESET;
            case SECOND_BOX_REFUSED -> CauseClass.REFUSED_CLONE;
            case HUB_STOPPED, NO_ROOM -> CauseClass.HUB_DRAIN;
            case HUB_CRASHED, HUB_FAILED -> CauseClass.HUB_CRASH;
        };
    }
}
