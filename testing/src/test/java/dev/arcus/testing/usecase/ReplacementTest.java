package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.activation.Admission;
import dev.arcus.domain.activation.BoxGreeting;
import dev.arcus.domain.activation.LoginVerdict;
import dev.arcus.domain.activation.Peer;
import dev.arcus.domain.administration.HardwareWish;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.history.Attempt.Cause;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.EndedIdentity;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.testing.Samples;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another box takes a system over: the old identity is dead from that moment, and the box that has it is told why. */
class ReplacementTest {

    private static final Peer PEER = new Peer("192.0.2.7");
    private static final Binding OLD_BOX = new Binding("CPU1", "a".repeat(32));
    private static final Binding NEW_BOX = new Binding("CPU2", "b".repeat(32));
    private static final HardwareWish TO_ORDER = new HardwareWish(null, null, null, null, null);

    private final DomainUnderTest hub = new DomainUnderTest();
    private final PbxSystem before = declared();
    private final String password = activate(before.pbxId(), "first code", OLD_BOX);
    private long counter = 100;

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void oldBoxIsCutAndWithItsPasswordToldThatItWasReplaced() {
        assertThat(logIn(before.pbxId(), password, OLD_BOX)).isInstanceOf(Admission.Online.class);

        replace();

        assertThat(hub.sessions.of(before.id())).isEmpty();
        assertThat(authenticate(before.pbxId(), password)).isInstanceOf(LoginVerdict.Replaced.class);
        assertThat(lastCause(before.pbxId())).isEqualTo(Cause.REPLACED_HARDWARE);
    }

    @Test
    void whoProvesNoPasswordOfTheOldBoxReadsTheWordsOfEveryRefusal() {
        replace();

        assertThat(authenticate(before.pbxId(), "first code")).isInstanceOf(LoginVerdict.Refused.class);
        assertThat(lastCause(before.pbxId())).isEqualTo(Cause.REPLACED_HARDWARE);
        assertThat(authenticate(before.pbxId(), "a guess")).isInstanceOf(LoginVerdict.Refused.class);
        assertThat(lastCause(before.pbxId())).isEqualTo(Cause.REPLACED_HARDWARE);
    }

    @Test
    void newBoxComesInWithTheNewIdentityWhateverItsLoginCounter() {
        assertThat(logIn(before.pbxId(), password, OLD_BOX)).isInstanceOf(Admission.Online.class);
        replace();
        var after = present();
        counter = 0;

        var admitted = logIn(after.pbxId(), code(), NEW_BOX);

        assertThat(admitted).isInstanceOf(Admission.Offered.class);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.pbxId()).isNotEqualTo(before.pbxId());
        assertThat(hub.stores.cloneCases().of(before.id())).isEmpty();
        assertThat(hub.stores.systems().boxState(before.id()).orElseThrow().acknowledgedRevision())
                .isZero();
    }

    @Test
    void oldBoxWithTheNewCodeIsBlockedAndTheCodeStaysUnspent() {
        replace();

        assertThat(logIn(present().pbxId(), code(), OLD_BOX)).isInstanceOf(Admission.Refused.class);

        assertThat(lastCause(present().pbxId())).isEqualTo(Cause.BLOCKED_BOX);
        assertThat(hub.stores.blockedBoxes().of(before.id()))
                .extracting(BlockedBox::reason)
                .containsExactly(BlockedBox.Reason.HARDWARE_REPLACED);
        assertThat(logIn(present().pbxId(), code(), NEW_BOX)).isInstanceOf(Admission.Offered.class);
    }

    @Test
    void bothPasswordsOfARenewalThatWasUnderWayAreKnownAsTheOldBoxs() {
        assertThat(hub.renew.run(hub.bpAdmin, before.id(), Expected.ANY)).isInstanceOf(Outcome.Done.class);
        var offer = (Admission.Renewal) logIn(before.pbxId(), password, OLD_BOX);

        replace();

        assertThat(authenticate(before.pbxId(), offer.secret().text())).isInstanceOf(LoginVerdict.Replaced.class);
        assertThat(authenticate(before.pbxId(), password)).isInstanceOf(LoginVerdict.Replaced.class);
    }

    @Test
    void aLoginThatWasUnderWayIsRefusedForThatCause() {
        var login = ((LoginVerdict.Accepted) authenticate(before.pbxId(), password)).login();

        replace();

        assertThat(hub.admit.admit(login, greeting(OLD_BOX), PEER)).isInstanceOf(Admission.Refused.class);
        assertThat(lastCause(before.pbxId())).isEqualTo(Cause.REPLACED_HARDWARE);
    }

    @Test
    void twiceInARowEndsTheFirstReplacementsIdentityToo() {
        replace();
        var second = present().pbxId();

        replace();

        assertThat(hub.stores.systems().endedOf(before.id()))
                .extracting(EndedIdentity::pbxId)
                .containsExactlyInAnyOrder(before.pbxId(), second);
        assertThat(present().pbxId()).isNotIn(before.pbxId(), second);
    }

    @Test
    void historySaysWhichIdentityEnded() {
        logIn(before.pbxId(), password, OLD_BOX);
        replace();
        hub.journal.flush();

        assertThat(hub.stores.connectionEvents().of(before.id(), 2))
                .extracting(ConnectionEvent::detail)
                .containsExactly(
                        DisconnectCause.HARDWARE_REPLACED.name(),
                        before.pbxId() + " ended, " + present().pbxId() + " in force");
    }

    @Test
    void identityOfTheSystemItselfAndOneOfAnotherAreTaken() {
        var own = new HardwareWish(null, before.pbxId(), null, null, null);
        var other = new HardwareWish(null, declared().pbxId(), null, null, null);

        assertThat(refusal(own)).isEqualTo(Reason.PBX_ID_TAKEN);
        assertThat(refusal(other)).isEqualTo(Reason.PBX_ID_TAKEN);
        assertThat(logIn(before.pbxId(), password, OLD_BOX)).isInstanceOf(Admission.Online.class);
    }

    private Reason refusal(HardwareWish wish) {
        return ((Outcome.Refused<SystemId>) hub.replace.run(hub.bpAdmin, before.id(), wish, Expected.ANY))
                .why()
                .reason();
    }

    private void replace() {
        assertThat(hub.replace.run(hub.bpAdmin, before.id(), TO_ORDER, Expected.ANY))
                .isInstanceOf(Outcome.Done.class);
    }

    private PbxSystem present() {
        return hub.stores.systems().find(before.id()).orElseThrow();
    }

    private String code() {
        var created = (Credential.Created)
                hub.stores.credentials().find(before.id()).orElseThrow().value();
        return created.code().text();
    }

    private PbxSystem declared() {
        var random = hub.random.nextLong();
        var made = new Samples(new Random(random)).system("PBX-" + random, "Shop", hub.site);
        hub.stores.systems().add(made);
        var code = new ActivationCode("first code");
        var salt = Salt.of(hub.saltKey, made.pbxId().text());
        hub.stores
                .credentials()
                .add(made.id(), new Credential.Created(code, ScramKeys.derive(code.text(), salt), null, null));
        return made;
    }

    /** Answers the password. */
    private String activate(PbxId pbxId, String code, Binding box) {
        var offer = (Admission.Offered) logIn(pbxId, code, box);
        hub.exchange.acknowledge(offer.session(), offer.transaction());
        hub.sessions.close(offer.session(), DisconnectCause.LOST);
        return offer.secret().text();
    }

    private Admission logIn(PbxId pbxId, String secret, Binding box) {
        var verdict = (LoginVerdict.Accepted) authenticate(pbxId, secret);
        return hub.admit.admit(verdict.login(), greeting(box), PEER);
    }

    private LoginVerdict authenticate(PbxId pbxId, String secret) {
        var challenge = hub.authenticate.challenge(pbxId.text(), PEER);
        var matched = challenge.candidates().stream()
                .filter(candidate -> candidate.matches(secret, challenge.salt()))
                .findFirst()
                .orElse(null);
        return hub.authenticate.conclude(challenge, matched, PEER);
    }

    private Cause lastCause(PbxId pbxId) {
        hub.journal.flush();
        return hub.stores.attempts().of(pbxId, 1).getFirst().newest().cause();
    }

    private BoxGreeting greeting(Binding box) {
        return new BoxGreeting(box, ++counter, "OXO Connect", "R6.2");
    }
}
