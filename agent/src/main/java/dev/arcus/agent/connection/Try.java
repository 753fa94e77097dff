package dev.arcus.agent.connection;

import dev.arcus.agent.state.Settings;

/**
 * One attempt to connect, from dialling to its end. Compared by identity: what comes late from an older one is ignored.
 *
 */
final class Try {

    private final Login login;
    private final Settings settings;
    private final long beganAt;

    /**
     * @param settings as they were when it began
     * @param beganAt by the ticker, in nanoseconds
     */
    Try(Login login, Settings settings, long beganAt) {
        this.login = login;
        this.settings = settings;
        this.beganAt = beganAt;
    }

    Login login() {
        return login;
    }

    Settings settings() {
        return settings;
    }

    long beganAt() {
        return beganAt;
    }
}
