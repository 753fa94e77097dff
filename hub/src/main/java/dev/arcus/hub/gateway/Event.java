package dev.arcus.hub.gateway;

import dev.arcus.domain.session.Session;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.ParsedFrame;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What reaches a connection, in one order, through its mailbox. */
sealed interface Event {
    /** The agent sent an element. */
    record Received(Element element) implements Event {}

    /** The agent sent what is no element within the limits. */
    record BadFrame(ParsedFrame.Refused why) implements Event {}

    /** The transport cannot go on. */
    record Broken(Ending ending) implements Event {}

    /** The transport is closed. */
    record Gone() implements Event {}

    /**
     * The time that was waited for has come.
     *
     * @param serial of the timer: one that was set anew meanwhile is ignored
     */
    record TimeUp(int serial) implements Event {}

    /** Something that another part of the hub wants. */
    sealed interface Order extends Event {
        /** Answered in the negative when the connection is, or gets, closed. */
        void refuse();
    }

    /** End the connection; {@code done} once its session is closed. */
    record Disconnect(Ending ending, CompletableFuture<Boolean> done) implements Order {
        @Override
        public void refuse() {
            done.complete(false);
        }
    }

    /** The PABX-ID of this held box was declared. */
    record Declared() implements Order {
        @Override
        public void refuse() {}
    }

    /** The configuration has changed. */
    record ConfigurationChanged() implements Order {
        @Override
        public void refuse() {}
    }

    /** A new password is due. */
    record RenewalDue() implements Order {
        @Override
        public void refuse() {}
    }

    /** The hub was blind: ask now. */
    record AskNow() implements Order {
        @Override
        public void refuse() {}
    }

    /** Ask the PBX through the agent. */
    record Probe(CompletableFuture<Optional<List<ChannelReading>>> readings) implements Order {
        @Override
        public void refuse() {
            readings.complete(Optional.empty());
        }
    }

    /** Another box wants this session: does this one still answer? */
    record Prove(Session session, CompletableFuture<Boolean> alive) implements Order {
        @Override
        public void refuse() {
            alive.complete(false);
        }
    }

    /** Another box has this session's place; a connection that serves another session stays. */
    record Replaced(Session session) implements Order {
        @Override
        public void refuse() {}
    }

    /**
     * The hub stops.
     *
     * @param comeBack when the agent is to return
     */
    record Stop(Duration comeBack) implements Order {
        @Override
        public void refuse() {}
    }
}
