package dev.arcus.domain.activation;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.CloneCase;
import dev.arcus.domain.guard.CloneCaseId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.SentName;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Journal;
import dev.arcus.domain.session.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Keeps what happened to boxes that try to connect. */
public final class Recorder {

    private final Journal journal;
    private final InstantSource clock;
    private final RandomGenerator random;

    public Recorder(Journal journal, InstantSource clock, RandomGenerator random) {
        this.journal = journal;
        this.clock = clock;
        this.random = random;
    }

    /** An attempt by a box that named itself; the number is what the box may be told. */
    AttemptNumber attempt(PbxId pbxId, boolean known, Binding box, Peer peer, Attempt.Step step, Attempt.Cause cause) {
        var number = AttemptNumber.next(random);
        journal.write(
                new Attempt(clock.instant(), number, pbxId.key(), known, peer.address(), step, cause, box.serial()));
        return number;
    }

    /** An attempt that ended before the box named itself. */
    public void stranger(Peer peer, Attempt.Step step, Attempt.Cause cause) {
        journal.write(new Attempt(clock.instant(), null, null, false, peer.address(), step, cause, null));
    }

    /**
     * An attempt that ended, without a refusal, after the box had named itself at its login.
     *
     * @param name the SASL user name
     * @param known whether that PABX-ID is declared or in a fleet
     */
    public void unfinished(String name, boolean known, Peer peer, Attempt.Step step, Attempt.Cause cause) {
        var sent = SentName.of(name);
        journal.write(
                new Attempt(clock.instant(), null, sent.key(), known, peer.address(), step, cause, null, sent.shown()));
    }

    /** The box said that it could not store the offered secret; it keeps its code. */
    public void couldNotStore(Session session) {
        var peer = new Peer(session.address());
        attempt(
                session.pbxId(),
                true,
                session.box(),
                peer,
                Attempt.Step.ACKNOWLEDGEMENT,
                Attempt.Cause.BOX_COULD_NOT_STORE);
    }

    CloneCase sighting(SystemId system, Binding box, Peer peer, ScramKeys proved) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new CloneCase(CloneCaseId.next(random), system, box, now, now, 1, peer.address(), proved);
    }

    Instant now() {
        return clock.instant();
    }

    /** A second box came with the identity of a connected one, and was turned away. */
    void secondBox(SystemId system, Binding box, Peer peer) {
        journal.write(new ConnectionEvent(
                system,
                clock.instant(),
                ConnectionEvent.Kind.REFUSED,
                "second box " + box.serial() + " from " + peer.address(),
                DisconnectCause.SECOND_BOX_REFUSED.causeClass(),
                peer.address()));
    }

    void event(SystemId system, ConnectionEvent.Kind kind, String detail) {
        journal.write(new ConnectionEvent(system, clock.instant(), kind, detail));
    }
}
