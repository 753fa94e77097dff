package dev.arcus.domain.activation;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Credential.Activated;
import dev.arcus.domain.credential.Credential.Activating;
import dev.arcus.domain.credential.Credential.Created;
import dev.arcus.domain.credential.Credential.Renewing;
import dev.arcus.domain.credential.Credentials;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.store.Transactions;
import dev.arcus.domain.store.Versioned;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The exchange of the activation code for a private access code. Each step is durable before anything that depends on it
 * leaves the hub, so either side may die between any two: on the next login the box has the code or the password, and both
 * are accepted until the password was acknowledged or used.
 */
public final class Exchange {

    private final Credentials credentials;
    private final StockBoxes stock;
    private final Sessions sessions;
    private final Transactions transactions;
    private final Salt.SaltKey saltKey;
    private final Recorder recorder;
    private final RandomGenerator random;

    public Exchange(
            Credentials credentials,
            StockBoxes stock,
            Sessions sessions,
            Transactions transactions,
            Salt.SaltKey saltKey,
            Recorder recorder,
            RandomGenerator random) {
        this.credentials = credentials;
        this.stock = stock;
        this.sessions = sessions;
        this.transactions = transactions;
        this.saltKey = saltKey;
        this.recorder = recorder;
        this.random = random;
    }

    /** The answer to an acknowledgement. */
    public enum Acknowledgement {
        /** The password is in force and the code is spent, durably. */
        COMPLETED,
        /** It named no offer in force; nothing changed. */
        IGNORED
    }

    /** The box stored the secret of {@code transaction}. Safe to repeat. */
    public Acknowledgement acknowledge(Session session, TransactionId transaction) {
        return transactions.runDurably(() -> credentials
                .find(session.system())
                .map(found -> switch (found.value()) {
                    case Activating offer
                    when offer.transaction().equals(transaction) ->
                        complete(session, found.version(), offer) ? Acknowledgement.COMPLETED : Acknowledgement.IGNORED;
                    case Activated done when done.transaction().equals(transaction) -> Acknowledgement.COMPLETED;
                    case Renewing renewal
                    when renewal.transaction().equals(transaction) ->
                        complete(session, found.version(), renewal)
                                ? Acknowledgement.COMPLETED
                                : Acknowledgement.IGNORED;
                    case Renewing before
                    when before.inForce().transaction().equals(transaction) -> Acknowledgement.COMPLETED;
                    case Created other -> Acknowledgement.IGNORED;
                    case Activating other -> Acknowledgement.IGNORED;
                    case Activated other -> Acknowledgement.IGNORED;
                    case Renewing other -> Acknowledgement.IGNORED;
                })
                .orElse(Acknowledgement.IGNORED));
    }

    /** Takes the step that {@code login} allows; empty, and the session closed, when the credential changed meanwhile. */
    Optional<Admission> goOn(Session session, Login login, BoxGreeting greeting) {
        try {
            var admission = step(session, login, greeting);
            if (admission.isEmpty()) {
                sessions.close(session, DisconnectCause.BOX_REFUSED);
            }
            return admission;
        } catch (RuntimeException e) {
            sessions.close(session, DisconnectCause.HUB_FAILED);
            throw e;
        }
    }

    Optional<FleetItem> stockItem(PbxId pair) {
        return stock.waiting(pair);
    }

    private Optional<Admission> step(Session session, Login login, BoxGreeting greeting) {
        var found = credentials.find(session.system());
        if (found.isEmpty()
                || Objection.to(login, greeting.box(), found.get().value()).isPresent()) {
            return Optional.empty();
        }
        return switch (found.get().value()) {
            case Created created -> offer(session, created, found.get(), greeting);
            case Activating offered
            when offered.codeKeys().equals(login.keys()) ->
                Optional.of(new Admission.Offered(session, offered.transaction(), offered.pending()));
            case Activating used -> use(session, used, found.get().version());
            case Activated activated -> Optional.of(new Admission.Online(session));
            case Renewing renewed
            when renewed.pendingKeys().equals(login.keys()) ->
                transactions.runDurably(() -> complete(session, found.get().version(), renewed))
                        ? Optional.of(new Admission.Online(session))
                        : step(session, login, greeting);
            case Renewing renewing -> {
                var renewal = offer(session, renewing, found.get().version());
                yield renewal.isPresent() ? renewal.map(one -> one) : step(session, login, greeting);
            }
        };
    }

    /**
     * The new password for the box that is connected, when one is due; durable before it is returned. Always the same one, until it
     * is acknowledged or used.
     */
    public Optional<Admission.Renewal> renewal(Session session) {
        var found = credentials.find(session.system());
        return found.isPresent()
                        && found.get().value() instanceof Renewing renewing
                        && renewing.inForce().box().equals(session.box())
                        && sessions.isCurrent(session)
                ? offer(session, renewing, found.get().version())
                : Optional.empty();
    }

    /** Empty when the credential changed meanwhile. */
    private Optional<Admission.Renewal> offer(Session session, Renewing renewing, long version) {
        var stored = renewing.offered()
                || transactions.runDurably(
                        () -> credentials.replace(session.system(), version, renewing.offer(), recorder.now()));
        return stored
                ? Optional.of(new Admission.Renewal(session, renewing.transaction(), renewing.pending()))
                : Optional.empty();
    }

    private boolean complete(Session session, long version, Renewing renewal) {
        var stored = credentials.replace(session.system(), version, renewal.complete(), recorder.now());
        if (stored) {
            recorder.event(session.system(), ConnectionEvent.Kind.RENEWED, "new password");
        }
        return stored;
    }

    private Optional<Admission> offer(
            Session session, Created created, Versioned<Credential> found, BoxGreeting greeting) {
        var secret = PrivateAccessCode.generate(random);
        var keys = ScramKeys.derive(secret.text(), salt(session.pbxId()));
        var offer = created.offer(secret, keys, TransactionId.generate(random), greeting.box());
        var stored = transactions.runDurably(
                () -> credentials.replace(session.system(), found.version(), offer, recorder.now()));
        return stored
                ? Optional.of(new Admission.Offered(session, offer.transaction(), offer.pending()))
                : Optional.empty();
    }

    /** The pending password was used: that acknowledges it. */
    private Optional<Admission> use(Session session, Activating offer, long version) {
        var stored = transactions.runDurably(() -> complete(session, version, offer));
        return stored ? Optional.of(new Admission.Online(session)) : Optional.empty();
    }

    private boolean complete(Session session, long version, Activating offer) {
        var stored = credentials.replace(session.system(), version, offer.complete(), recorder.now());
        if (stored) {
            stock.learn(session, offer, recorder.now());
            noteActivation(session.system(), offer);
        }
        return stored;
    }

    private void noteActivation(SystemId system, Activating offer) {
        recorder.event(
                system, ConnectionEvent.Kind.ACTIVATED, "box " + offer.box().serial());
    }

    private Salt salt(PbxId pbxId) {
        return Salt.of(saltKey, pbxId.text());
    }
}
