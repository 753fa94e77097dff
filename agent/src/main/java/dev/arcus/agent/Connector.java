package dev.arcus.agent;

import java.util.Locale;

/** What stands between the agent and its phone system. */
public enum Connector {
    /** A phone system without hardware. */
    VIRTUAL,
    /** A real PBX that speaks SIP. */
    SIP;

    /** As in files and options. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
