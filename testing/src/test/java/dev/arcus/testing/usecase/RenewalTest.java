package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.activation.Admission;
import dev.arcus.domain.activation.BoxGreeting;
import dev.arcus.domain.activation.Exchange.Acknowledgement;
import dev.arcus.domain.activation.LoginVerdict;
import dev.arcus.domain.activation.Peer;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.ResetCode;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.history.Attempt.Cause;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.testing.Samples;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new password in band: nothing is cut, and whoever dies when, the box has a password that the hub accepts. */
class RenewalTest {

    private static final Peer PEER = new Peer("192.0.2.7");
    private static final Binding BOX = new Binding("CPU1", "a".repeat(32));
    private static final Binding OTHER_BOX = new Binding("CPU2", "b".repeat(32));

    private final DomainUnderTest hub = new DomainUnderTest();
    private final PbxSystem system = declared();
    private final String old = activate();
    private long loginCounter;

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void connectedBoxIsOfferedANewPasswordAndBothAreValidUntilItAcknowledges() {
        var session = online(old);
        renew();

        var offer = hub.exchange.renewal(session).orElseThrow();
        assertThat(authenticate(old)).isInstanceOf(LoginVerdict.Accepted.class);
        assertThat(authenticate(offer.secret().text())).isInstanceOf(LoginVerdict.Accepted.class);
        assertThat(hub.exchange.acknowledge(session, offer.transaction())).isEqualTo(Acknowledgement.COMPLETED);

        assertThat(hub.connections.renewed).containsExactly(system.id());
        assertThat(hub.sessions.isCurrent(session)).isTrue();
        assertThat(authenticate(old)).isInstanceOf(LoginVerdict.Refused.class);
        assertThat(lastCause()).isEqualTo(Cause.CODE_REPLACED);
        assertThat(authenticate(offer.secret().text())).isInstanceOf(LoginVerdict.Accepted.class);
    }

    @Test
    void sameOfferComesAgainAfterALossUntilItIsAcknowledged() {
        renew();
        var first = (Admission.Renewal) logIn(old, BOX);
        lose(first.session());

        var second = (Admission.Renewal) logIn(old, BOX);

        assertThat(second.transaction()).isEqualTo(first.transaction());
        assertThat(second.secret()).isEqualTo(first.secret());
    }

    @Test
    void usingTheNewPasswordAcknowledgesIt() {
        renew();
        var offer = (Admission.Renewal) logIn(old, BOX);
        lose(offer.session());

        assertThat(logIn(offer.secret().text(), BOX)).isInstanceOf(Admission.Online.class);

        assertThat(authenticate(old)).isInstanceOf(LoginVerdict.Refused.class);
    }

    @Test
    void acknowledgementIsSafeToRepeatAndAnUnknownOneDoesNothing() {
        renew();
        var offer = (Admission.Renewal) logIn(old, BOX);

        assertThat(hub.exchange.acknowledge(offer.session(), new TransactionId("f".repeat(32))))
                .isEqualTo(Acknowledgement.IGNORED);
        assertThat(hub.exchange.acknowledge(offer.session(), offer.transaction()))
                .isEqualTo(Acknowledgement.COMPLETED);
        assertThat(hub.exchange.acknowledge(offer.session(), offer.transaction()))
                .isEqualTo(Acknowledgement.COMPLETED);
    }

    @Test
    void otherBoxIsRefusedWithEitherPassword() {
        renew();
        var offer = (Admission.Renewal) logIn(old, BOX);
        lose(offer.session());

        assertThat(logIn(old, OTHER_BOX)).isInstanceOf(Admission.Refused.class);
        assertThat(logIn(offer.secret().text(), OTHER_BOX)).isInstanceOf(Admission.Refused.class);

        assertThat(lastCause()).isEqualTo(Cause.OTHER_BOX);
    }

    @Test
    void secondRenewalBeginsAnewOnlyWhileTheFirstWasNotOffered() {
        renew();
        var first = pending();
        renew();
        var second = pending();
        assertThat(second.transaction()).isNotEqualTo(first.transaction());

        var offer = (Admission.Renewal) logIn(old, BOX);
        renew();

        assertThat(offer.transaction()).isEqualTo(second.transaction());
        assertThat(pending().transaction()).isEqualTo(second.transaction());
        assertThat(pending().offered()).isTrue();
    }

    @Test
    void twoAtOnceLeaveOnePending() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(List.of(this::run, this::run));

            assertThat(outcomes.get(0).get()).isInstanceOf(Outcome.Done.class);
            assertThat(outcomes.get(1).get()).isInstanceOf(Outcome.Done.class);
        }
        assertThat(logIn(old, BOX)).isInstanceOf(Admission.Renewal.class);
    }

    @Test
    void systemThatWasNeverActivatedOrIsActivatingHasNothingToRenew() {
        var fresh = declared();
        assertThat(refusal(fresh)).isEqualTo(Refusal.Reason.NOT_ACTIVATED);
        hub.admit.admit(accepted(authenticate(fresh, code(fresh))), greeting(BOX), PEER);

        assertThat(refusal(fresh)).isEqualTo(Refusal.Reason.NOT_ACTIVATED);
    }

    @Test
    void resetEndsARenewalAndEveryPasswordWithIt() {
        renew();
        var offer = (Admission.Renewal) logIn(old, BOX);

        var reset = hub.reset.run(hub.bpAdmin, system.id(), ResetCode.NEW, Expected.ANY);

        assertThat(reset).isInstanceOf(Outcome.Done.class);
        assertThat(hub.exchange.acknowledge(offer.session(), offer.transaction()))
                .isEqualTo(Acknowledgement.IGNORED);
        assertThat(authenticate(old)).isInstanceOf(LoginVerdict.Refused.class);
        assertThat(authenticate(offer.secret().text())).isInstanceOf(LoginVerdict.Refused.class);
    }

    private Outcome<SystemId> run() {
        return hub.renew.run(hub.bpAdmin, system.id(), Expected.ANY);
    }

    private void renew() {
        assertThat(run()).isInstanceOf(Outcome.Done.class);
    }

    private Refusal.Reason refusal(PbxSystem other) {
        return ((Outcome.Refused<?>) hub.renew.run(hub.bpAdmin, other.id(), Expected.ANY))
                .why()
                .reason();
    }

    private Credential.Renewing pending() {
        return (Credential.Renewing)
                hub.stores.credentials().find(system.id()).orElseThrow().value();
    }

    private PbxSystem declared() {
        var made = new Samples(new java.util.Random(hub.random.nextLong()))
                .system("PBX-" + hub.random.nextInt(1_000_000), "Shop", hub.site);
        hub.stores.systems().add(made);
        hub.stores.credentials().add(made.id(), created(made));
        return made;
    }

    private Credential.Created created(PbxSystem made) {
        var salt = dev.arcus.domain.credential.Salt.of(hub.saltKey, made.pbxId().text());
        var code = new dev.arcus.domain.credential.ActivationCode(code(made));
        return new Credential.Created(
                code, dev.arcus.domain.credential.ScramKeys.derive(code.text(), salt), null, null);
    }

    private static String code(PbxSystem made) {
        return "code of " + made.pbxId();
    }

    private String activate() {
        var offer =
                (Admission.Offered) hub.admit.admit(accepted(authenticate(system, code(system))), greeting(BOX), PEER);
        hub.exchange.acknowledge(offer.session(), offer.transaction());
        lose(offer.session());
        return offer.secret().text();
    }

    private Session online(String secret) {
        return ((Admission.Online) logIn(secret, BOX)).session();
    }

    private Admission logIn(String secret, Binding box) {
        return hub.admit.admit(accepted(authenticate(secret)), greeting(box), PEER);
    }

    private LoginVerdict authenticate(String secret) {
        return authenticate(system, secret);
    }

    private LoginVerdict authenticate(PbxSystem of, String secret) {
        var challenge = hub.authenticate.challenge(of.pbxId().text(), PEER);
        var matched = challenge.candidates().stream()
                .filter(candidate -> candidate.matches(secret, challenge.salt()))
                .findFirst()
                .orElse(null);
        return hub.authenticate.conclude(challenge, matched, PEER);
    }

    private static dev.arcus.domain.activation.Login accepted(LoginVerdict verdict) {
        return ((LoginVerdict.Accepted) verdict).login();
    }

    private BoxGreeting greeting(Binding box) {
        loginCounter++;
        return new BoxGreeting(box, loginCounter, "OXO Connect", "R6.2");
    }

    private void lose(Session session) {
        hub.sessions.close(session, DisconnectCause.LOST);
    }

    private Optional<Cause> newest() {
        hub.journal.flush();
        return hub.stores.attempts().of(system.pbxId(), 1).stream()
                .findFirst()
                .map(attempt -> attempt.newest().cause());
    }

    private Cause lastCause() {
        return newest().orElseThrow();
    }
}
