package dev.arcus.agent.connection;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a connection stands; each move is a method of the phase that it leaves.
 *
 * <pre>
 *   Resting ─dial─▶ Dialling ─connected─▶ LoggingIn ─greeted─▶ Online
 *      ▲               │                     │                   │
 *      └───────────────┴──────── rest ───────┴───────────────────┘
 * </pre>
 */
sealed interface Phase {

    /** The attempt that is under way, if any. */
    Optional<Try> attempt();

    /** The open WebSocket, if any. */
    Optional<Line> line();

    /**
     * Waits for a time, or for a person.
     *
     * @param dueAt when to dial, by the ticker; empty: not before the settings change
     */
    record Resting(OptionalLong dueAt) implements Phase {

        Dialling dial(Try begun) {
            return new Dialling(begun);
        }

        @Override
        public Optional<Try> attempt() {
            return Optional.empty();
        }

        @Override
        public Optional<Line> line() {
            return Optional.empty();
        }
    }

    /** Waits for TCP, TLS and the upgrade. */
    record Dialling(Try begun) implements Phase {

        LoggingIn connected(Line open) {
            return new LoggingIn(begun, open, Handshake.begin(begun.login()));
        }

        @Override
        public Optional<Try> attempt() {
            return Optional.of(begun);
        }

        @Override
        public Optional<Line> line() {
            return Optional.empty();
        }
    }

    /** Between the first frame and the greeting. */
    record LoggingIn(Try begun, Line open, Handshake handshake) implements Phase {

        LoggingIn next(Handshake step) {
            return new LoggingIn(begun, open, step);
        }

        Online greeted(OnlineSession session, Instant since) {
            return new Online(begun, open, session, since);
        }

        @Override
        public Optional<Try> attempt() {
            return Optional.of(begun);
        }

        @Override
        public Optional<Line> line() {
            return Optional.of(open);
        }
    }

    /** Greeted by the hub. */
    record Online(Try begun, Line open, OnlineSession session, Instant since) implements Phase {

        @Override
        public Optional<Try> attempt() {
            return Optional.of(begun);
        }

        @Override
        public Optional<Line> line() {
            return Optional.of(open);
        }
    }
}
