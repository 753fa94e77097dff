package dev.arcus.agent.connection;

import java.time.Instant;
import java.util.Optional;

/** <em>Connection status</em> of the page <em>Cloud Rainbow</em>. */
public sealed interface ConnectionStatus {

    /** The word on the page. */
    String label();

    /** What stands behind the word, empty if nothing does. */
    default String reason() {
        return "";
    }

    /** When it is tried again, if it is. */
    default Optional<Instant> nextAttempt() {
        return Optional.empty();
    }

    /** Whether the hub said that the secret of this PBX is void, so that a new activation code may help. */
    default boolean codeMayHelp() {
        return false;
    }

    /** <em>Rainbow enabled</em> is not ticked. */
    record Disabled() implements ConnectionStatus {
        @Override
        public String label() {
            return "Disabled";
        }
    }

    /** Something is missing that only a person can give; nothing is dialled. */
    record Incomplete(String reason) implements ConnectionStatus {
        @Override
        public String label() {
            return "Not connected";
        }
    }

    /** Dialling or logging in. */
    record Connecting() implements ConnectionStatus {
        @Override
        public String label() {
            return "Connecting";
        }
    }

    /**
     * Logged in.
     *
     * @param waiting known to stock, but no company has declared this PBX yet; nothing is to be done
     */
    record Connected(Instant since, boolean waiting) implements ConnectionStatus {
        @Override
        public String label() {
            return "Connected";
        }

        @Override
        public String reason() {
            return waiting ? "waiting until this PBX is declared in a company" : "";
        }
    }

    /**
     * The hub said no.
     *
     * @param attempt the number under which the hub keeps the cause, if it said one
     */
    record Refused(String reason, Optional<String> attempt, Optional<Instant> nextAttempt, boolean codeMayHelp)
            implements ConnectionStatus {
        @Override
        public String label() {
            return "Refused";
        }
    }

    /** No connection came to be, or it was lost. */
    record NotConnected(String reason, Optional<Instant> nextAttempt, boolean codeMayHelp) implements ConnectionStatus {
        @Override
        public String label() {
            return "Not connected";
        }
    }

    /** The agent was stopped. */
    record Stopped() implements ConnectionStatus {
        @Override
        public String label() {
            return "Not connected";
        }

        @Override
        public String reason() {
            return "the agent was stopped";
        }
    }
}
