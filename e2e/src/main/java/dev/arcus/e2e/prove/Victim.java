package dev.arcus.e2e.prove;

import java.util.Locale;

/** Who is killed. */
public enum Victim {
    AGENTS,
    HUB,
    BOTH;

    boolean isHub() {
        return this != AGENTS;
    }

    boolean isAgents() {
        return this != HUB;
    }

    /** The victim's name in files and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
