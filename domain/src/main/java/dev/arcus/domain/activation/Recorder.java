package dev.arcus.domain.activation;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.session.Journal;
import java.time.Instant;
import java.time.InstantSource;
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

    Instant now() {
        return clock.instant();
    }

    void event(SystemId system, ConnectionEvent.Kind kind, String detail) {
        journal.write(new ConnectionEvent(system, clock.instant(), kind, detail));
    }
}
