package dev.arcus.domain.activation;

import dev.arcus.domain.activation.Candidate.Kind;
import dev.arcus.domain.activation.LoginDirectory.DeclaredLogin;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.guard.Guard;
import dev.arcus.domain.history.Attempt.Cause;
import dev.arcus.domain.history.Attempt.Step;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.session.Sessions.Opening;

/**
 * Decides on a box that proved a secret and said who it is. The first {@code hello} binds the offer to the box; the offer is
 * durable before it is returned. Whatever changed since the login is seen: the credential is read again.
 */
public final class AdmitBox {

    private final LoginDirectory directory;
    private final Exchange exchange;
    private final Sessions sessions;
    private final HeldBoxes held;
    private final Guard guard;
    private final Recorder recorder;

    public AdmitBox(
            LoginDirectory directory,
            Exchange exchange,
            Sessions sessions,
            HeldBoxes held,
            Guard guard,
            Recorder recorder) {
        this.directory = directory;
        this.exchange = exchange;
        this.sessions = sessions;
        this.held = held;
        this.guard = guard;
        this.recorder = recorder;
    }

    public Admission admit(Login login, BoxGreeting greeting, Peer peer) {
        var declared = directory.find(login.pbxId());
        if (declared.isEmpty()) {
            return hold(login, greeting, peer);
        }
        if (isBlocked(declared.get(), greeting.box())) {
            return refused(login, greeting, peer, Cause.BLOCKED_BOX);
        }
        var refusal = Objection.to(login, greeting.box(), declared.get());
        if (refusal.isPresent()) {
            if (refusal.get() == Cause.OTHER_BOX) {
                saw(declared.get(), login, greeting, peer);
            }
            return refused(login, greeting, peer, refusal.get());
        }
        return open(declared.get(), login, greeting, peer);
    }

    /** The incumbent answered: the newcomer is refused, and both sides of the story are kept. */
    public AttemptNumber refuseSecondBox(Login login, BoxGreeting greeting, Peer peer) {
        directory.find(login.pbxId()).ifPresent(declared -> {
            saw(declared, login, greeting, peer);
            recorder.secondBox(declared.system(), greeting.box(), peer);
        });
        return recorder.attempt(login.pbxId(), true, greeting.box(), peer, Step.HELLO, Cause.SECOND_BOX);
    }

    private Admission hold(Login login, BoxGreeting greeting, Peer peer) {
        if (login.kind() != Kind.UNDECLARED_PAIR) {
            var ended = directory.ended(login.pbxId()).isPresent();
            return refused(login, greeting, peer, ended ? Cause.REPLACED_HARDWARE : Cause.UNKNOWN_IDENTITY);
        }
        var item = exchange.stockItem(login.pbxId());
        if (item.isPresent() && isWrongSerial(item.get(), greeting.box())) {
            return refused(login, greeting, peer, Cause.WRONG_SERIAL);
        }
        if (item.isEmpty()) {
            return refused(login, greeting, peer, Cause.UNKNOWN_IDENTITY);
        }
        if (!held.hold(login.pbxId(), greeting.box(), peer)) {
            return new Admission.NoRoomToWait();
        }
        recorder.attempt(login.pbxId(), true, greeting.box(), peer, Step.HELLO, Cause.NOT_DECLARED);
        return new Admission.Waiting();
    }

    private static boolean isWrongSerial(FleetItem item, Binding box) {
        return item.serial() != null && !item.serial().equals(box.serial());
    }

    /** Only who proved a secret in force comes this far: nobody else can make cases grow. */
    private void saw(DeclaredLogin declared, Login login, BoxGreeting greeting, Peer peer) {
        guard.clones().saw(recorder.sighting(declared.system(), greeting.box(), peer, login.keys()));
    }

    private boolean isBlocked(DeclaredLogin declared, Binding box) {
        return declared.hasBlockedBoxes() && guard.blocked().isBlocked(declared.system(), box);
    }

    private Admission open(DeclaredLogin declared, Login login, BoxGreeting greeting, Peer peer) {
        var opening = sessions.open(
                declared.system(), declared.pbxId(), greeting.box(), greeting.loginCounter(), peer.address());
        return switch (opening) {
            case Opening.Held incumbent -> new Admission.AskIncumbent(incumbent.incumbent());
            case Opening.Opened opened -> {
                if (opened.counterRepeated()) {
                    saw(declared, login, greeting, peer);
                    recorder.attempt(login.pbxId(), true, greeting.box(), peer, Step.HELLO, Cause.COUNTER_REPEATED);
                }
                yield exchange.goOn(opened.session(), login, greeting)
                        .orElseGet(() -> refused(login, greeting, peer, Cause.CODE_REPLACED));
            }
        };
    }

    private Admission refused(Login login, BoxGreeting greeting, Peer peer, Cause cause) {
        return new Admission.Refused(recorder.attempt(login.pbxId(), true, greeting.box(), peer, Step.HELLO, cause));
    }
}
