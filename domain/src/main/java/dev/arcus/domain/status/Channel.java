package dev.arcus.domain.status;

/** What is monitored beside the login itself: configuration, telephony, and HTTP where the PBX has it. */
public enum Channel {
    CONF,
    CSTA,
    HTTP
}
