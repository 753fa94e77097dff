package dev.arcus.agent.doctor;

import java.util.Locale;

/** What the doctor looks at, in the order in which it reports. */
public enum Check {
    CONFIGURATION,
    CLOCK,
    NAME,
    TCP,
    TLS,
    UPGRADE,
    FEATURES,
    LOGIN,
    CHANNELS,
    PBX_LINK;

    /** Its name in JSON and in the table of texts: lower case, words joined by hyphens. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
