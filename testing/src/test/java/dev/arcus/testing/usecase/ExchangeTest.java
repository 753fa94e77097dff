package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.activation.Admission;
import dev.arcus.domain.activation.BoxGreeting;
import dev.arcus.domain.activation.Exchange.Acknowledgement;
import dev.arcus.domain.activation.Login;
import dev.arcus.domain.activation.LoginVerdict;
import dev.arcus.domain.activation.Peer;
import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.RegisterFleetItem;
import dev.arcus.domain.administration.ResetCode;
import dev.arcus.domain.administration.SystemDeclaration;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Credential.Phase;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.Attempt.Cause;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.numbering.DialingInformation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The exchange as the product page promises it: nothing may be lost, and never two holders of one identity. */
class ExchangeTest {

    private static final Peer PEER = new Peer("192.0.2.7");
    private static final Binding BOX = new Binding("CPU1", "a".repeat(32));
    private static final Binding OTHER_BOX = new Binding("CPU2", "b".repeat(32));
    private static final StockPair PAIR = new StockPair("ALE12", "1234.5678.90");

    private final DomainUnderTest hub = new DomainUnderTest();
    private long loginCounter;

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void codeIsTradedForAPasswordAndThePbxIsRunning() {
        var declared = declareBtco();

        var offer = offered(logIn(declared.pbxId(), code(declared), BOX));
        hub.exchange.acknowledge(offer.session(), offer.transaction());
        prove(offer.session());

        assertThat(phase(declared.id())).isEqualTo(Phase.ACTIVATED);
        assertThat(hub.board.statusOf(declared.id(), Phase.ACTIVATED).label()).isEqualTo(StatusLabel.RUNNING);
    }

    @Test
    void sameBoxGetsTheSameOfferAgainUntilItAcknowledges() {
        var declared = declareBtco();
        var first = offered(logIn(declared.pbxId(), code(declared), BOX));
        lose(first.session());

        var second = offered(logIn(declared.pbxId(), code(declared), BOX));

        assertThat(second.transaction()).isEqualTo(first.transaction());
        assertThat(second.secret()).isEqualTo(first.secret());
    }

    @Test
    void otherBoxWithTheCodeIsRefusedOnceItIsOffered() {
        var declared = declareBtco();
        lose(offered(logIn(declared.pbxId(), code(declared), BOX)).session());

        var admission = logIn(declared.pbxId(), code(declared), OTHER_BOX);

        assertThat(admission).isInstanceOf(Admission.Refused.class);
        assertThat(lastAttempt(declared.pbxId()).cause()).isEqualTo(Cause.OTHER_BOX);
    }

    @Test
    void usingThePasswordAcknowledgesIt() {
        var declared = declareBtco();
        var offer = offered(logIn(declared.pbxId(), code(declared), BOX));
        lose(offer.session());

        var admission = logIn(declared.pbxId(), offer.secret().text(), BOX);

        assertThat(admission).isInstanceOf(Admission.Online.class);
        assertThat(phase(declared.id())).isEqualTo(Phase.ACTIVATED);
    }

    @Test
    void spentCodeIsRefusedAndNamed() {
        var declared = declareBtco();
        var code = code(declared);
        activate(declared, BOX);

        assertThat(authenticate(declared.pbxId(), code)).isInstanceOf(LoginVerdict.Refused.class);
        assertThat(lastAttempt(declared.pbxId()).cause()).isEqualTo(Cause.CODE_SPENT);
    }

    @Test
    void acknowledgementIsSafeToRepeatAndAnOldOneDoesNothing() {
        var declared = declareBtco();
        var offer = offered(logIn(declared.pbxId(), code(declared), BOX));
        hub.exchange.acknowledge(offer.session(), offer.transaction());

        assertThat(hub.exchange.acknowledge(offer.session(), offer.transaction()))
                .isEqualTo(Acknowledgement.COMPLETED);
        var fresh = value(hub.reset.run(hub.bpAdmin, declared.id(), ResetCode.NEW, Expected.ANY));
        assertThat(hub.exchange.acknowledge(offer.session(), offer.transaction()))
                .isEqualTo(Acknowledgement.IGNORED);
        assertThat(fresh.credential().phase()).isEqualTo(Phase.CREATED);
    }

    @Test
    void expiryDoesNotEndAnExchangeThatBegan() {
        var declared = declareBtco();
        lose(offered(logIn(declared.pbxId(), code(declared), BOX)).session());
        hub.clock.advance(Duration.ofDays(31));

        assertThat(logIn(declared.pbxId(), code(declared), BOX)).isInstanceOf(Admission.Offered.class);
    }

    @Test
    void expiredCodeIsRefusedAndNamed() {
        var declared = declareBtco();
        hub.clock.advance(Duration.ofDays(30));

        assertThat(authenticate(declared.pbxId(), code(declared))).isInstanceOf(LoginVerdict.Refused.class);
        assertThat(lastAttempt(declared.pbxId()).cause()).isEqualTo(Cause.CODE_EXPIRED);
    }

    @Test
    void resetKillsThePasswordAndCutsTheConnection() {
        var declared = declareBtco();
        var password = activate(declared, BOX);

        var fresh = value(hub.reset.run(hub.bpAdmin, declared.id(), ResetCode.NEW, Expected.ANY));

        assertThat(fresh.status().label()).isEqualTo(StatusLabel.PENDING);
        assertThat(hub.sessions.of(declared.id())).isEmpty();
        assertThat(authenticate(declared.pbxId(), password)).isInstanceOf(LoginVerdict.Refused.class);
        assertThat(lastAttempt(declared.pbxId()).cause()).isEqualTo(Cause.CODE_REPLACED);
    }

    @Test
    void secondBoxIsNotLetInWhileTheFirstIsConnected() {
        var declared = declareBtco();
        var password = activate(declared, BOX);

        assertThat(logIn(declared.pbxId(), password, BOX)).isInstanceOf(Admission.AskIncumbent.class);
    }

    @Test
    void copyOfTheStateOnAnotherBoxIsRefusedEvenWhileTheFirstIsAway() {
        var declared = declareBtco();
        var password = activate(declared, BOX);
        hub.sessions.of(declared.id()).ifPresent(this::lose);

        assertThat(logIn(declared.pbxId(), password, OTHER_BOX)).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void repeatedLoginCounterIsRecordedAndLetIn() {
        var declared = declareBtco();
        var password = activate(declared, BOX);
        hub.sessions.of(declared.id()).ifPresent(this::lose);
        loginCounter = 0;

        assertThat(logIn(declared.pbxId(), password, BOX)).isInstanceOf(Admission.Online.class);
        assertThat(lastAttempt(declared.pbxId()).cause()).isEqualTo(Cause.COUNTER_REPEATED);
    }

    @Test
    void lateCloseOfTheOldSessionDoesNotEndTheNewOne() {
        var declared = declareBtco();
        var password = activate(declared, BOX);
        var old = hub.sessions.of(declared.id()).orElseThrow();
        lose(old);
        var current = ((Admission.Online) logIn(declared.pbxId(), password, BOX)).session();

        assertThat(hub.sessions.close(old, DisconnectCause.LOST)).isFalse();
        assertThat(hub.sessions.of(declared.id())).contains(current);
    }

    @Test
    void wrongSerialOfAStockBoxIsRefusedAndNothingIsOffered() {
        register("CPU1");
        var declared = declareStock();

        assertThat(logIn(declared.pbxId(), PAIR.toString(), OTHER_BOX)).isInstanceOf(Admission.Refused.class);
        assertThat(lastAttempt(declared.pbxId()).cause()).isEqualTo(Cause.WRONG_SERIAL);
        assertThat(phase(declared.id())).isEqualTo(Phase.CREATED);
    }

    @Test
    void stockBoxThatComesBeforeItsDeclarationWaitsAndThenGoesOn() {
        register("CPU1");
        var login = accepted(authenticate(PAIR.pbxId(), PAIR.toString()));
        assertThat(hub.admit.admit(login, greeting(BOX), PEER)).isInstanceOf(Admission.Waiting.class);
        assertThat(hub.held.list()).hasSize(1);

        declareStock();

        assertThat(hub.connections.declared).containsExactly(PAIR.pbxId());
        assertThat(hub.admit.admit(login, greeting(BOX), PEER)).isInstanceOf(Admission.Offered.class);
    }

    @Test
    void boxThatWaitsOnTwoConnectionsIsStillWaitingWhenTheOldOneEnds() {
        register("CPU1");
        var login = accepted(authenticate(PAIR.pbxId(), PAIR.toString()));
        hub.admit.admit(login, greeting(BOX), PEER);
        hub.admit.admit(login, greeting(BOX), PEER);

        hub.held.release(PAIR.pbxId(), BOX);

        assertThat(hub.held.list()).hasSize(1);
    }

    @Test
    void wrongGuessesNeverBurnTheRightCode() {
        var declared = declareBtco();
        for (var i = 0; i < 10; i++) {
            authenticate(declared.pbxId(), "guess" + i);
        }

        assertThat(authenticate(declared.pbxId(), code(declared))).isInstanceOf(LoginVerdict.Throttled.class);
        hub.clock.advance(Duration.ofMinutes(15));
        assertThat(logIn(declared.pbxId(), code(declared), BOX)).isInstanceOf(Admission.Offered.class);
    }

    @Test
    void passwordIsNotHeldUpByOthersGuesses() {
        var declared = declareBtco();
        var password = activate(declared, BOX);
        for (var i = 0; i < 20; i++) {
            authenticate(declared.pbxId(), "guess" + i);
        }

        assertThat(authenticate(declared.pbxId(), password)).isInstanceOf(LoginVerdict.Accepted.class);
    }

    @Test
    void firstBoxWithAPairTeachesTheFleetItsSerialAndIsKeptForALook() {
        register(null);
        var declared = declareStock();

        activate(declared, BOX);

        assertThat(hub.stores
                        .fleetItems()
                        .findBySystem(declared.id())
                        .orElseThrow()
                        .serial())
                .isEqualTo("CPU1");
        var first = hub.stores.firstActivations().find(declared.id()).orElseThrow();
        assertThat(first.box()).isEqualTo(BOX);
        assertThat(first.address()).isEqualTo(PEER.address());
        assertThat(first.confirmed()).isFalse();
    }

    @Test
    void boxWhoseSerialWasKnownNeedsNoLook() {
        register("CPU1");
        var declared = declareStock();

        activate(declared, BOX);

        assertThat(hub.stores.firstActivations().find(declared.id())).isEmpty();
    }

    @Test
    void boxThatCameWithAGeneratedCodeTeachesItsSerialAndNeedsNoLook() {
        register(null);
        var declared = declareStock();
        value(hub.reset.run(hub.bpAdmin, declared.id(), ResetCode.NEW, Expected.ANY));

        activate(declared, BOX);

        assertThat(hub.stores
                        .fleetItems()
                        .findBySystem(declared.id())
                        .orElseThrow()
                        .serial())
                .isEqualTo("CPU1");
        assertThat(hub.stores.firstActivations().find(declared.id())).isEmpty();
    }

    @Test
    void pairThatIsInNoFleetIsLookedAtTooAndAgainForAnotherBox() {
        var declared = declareStock();
        activate(declared, BOX);
        hub.stores
                .firstActivations()
                .put(hub.stores
                        .firstActivations()
                        .find(declared.id())
                        .orElseThrow()
                        .confirm());
        value(hub.reset.run(hub.bpAdmin, declared.id(), ResetCode.PAIR, Expected.ANY));

        activate(declared, BOX);
        assertThat(hub.stores
                        .firstActivations()
                        .find(declared.id())
                        .orElseThrow()
                        .confirmed())
                .isTrue();
        value(hub.reset.run(hub.bpAdmin, declared.id(), ResetCode.PAIR, Expected.ANY));
        activate(declared, OTHER_BOX);

        var first = hub.stores.firstActivations().find(declared.id()).orElseThrow();
        assertThat(first.box()).isEqualTo(OTHER_BOX);
        assertThat(first.confirmed()).isFalse();
    }

    @Test
    void undoneFirstActivationBlocksThatBoxAndWaitsForAnother() {
        register(null);
        var declared = declareStock();
        var offer = offered(logIn(declared.pbxId(), code(declared), BOX));
        hub.exchange.acknowledge(offer.session(), offer.transaction());
        var proved = (LoginVerdict.Accepted)
                authenticate(declared.pbxId(), offer.secret().text());

        var undone = value(hub.undoFirst.run(hub.bpAdmin, declared.id(), Expected.ANY));

        assertThat(hub.sessions.of(declared.id())).isEmpty();
        assertThat(undone.status().label()).isEqualTo(StatusLabel.PENDING);
        assertThat(code(undone.system())).isEqualTo(PAIR.toString());
        // It had logged in before the undo, and comes with its hello after it.
        assertThat(hub.admit.admit(proved.login(), new BoxGreeting(BOX, 9, null, null), PEER))
                .isInstanceOf(Admission.Refused.class);
        assertThat(authenticate(declared.pbxId(), offer.secret().text())).isInstanceOf(LoginVerdict.Refused.class);
        assertThat(logIn(declared.pbxId(), PAIR.toString(), BOX)).isInstanceOf(Admission.Refused.class);
        assertThat(lastAttempt(declared.pbxId()).cause()).isEqualTo(Cause.BLOCKED_BOX);
        assertThat(hub.stores
                        .fleetItems()
                        .findBySystem(declared.id())
                        .orElseThrow()
                        .serial())
                .isNull();
        activate(declared, OTHER_BOX);

        assertThat(hub.stores
                        .firstActivations()
                        .find(declared.id())
                        .orElseThrow()
                        .box())
                .isEqualTo(OTHER_BOX);
    }

    @Test
    void passwordFromBeforeAReturnToStockOpensNothing() {
        register(null);
        var declared = declareStock();
        var offer = offered(logIn(declared.pbxId(), code(declared), BOX));
        hub.exchange.acknowledge(offer.session(), offer.transaction());
        lose(offer.session());
        var old = offer.secret().text();
        var returned = value(hub.giveBack.run(hub.bpAdmin, declared.id(), Expected.ANY));

        assertThat(authenticate(declared.pbxId(), old)).isInstanceOf(LoginVerdict.Refused.class);
        assertThat(authenticate(declared.pbxId(), PAIR.toString())).isInstanceOf(LoginVerdict.Refused.class);
        value(hub.move.checkIn(hub.bpAdmin, returned.id(), Expected.ANY));
        assertThat(authenticate(declared.pbxId(), old)).isInstanceOf(LoginVerdict.Refused.class);
        var again = declareStock();
        assertThat(authenticate(again.pbxId(), old)).isInstanceOf(LoginVerdict.Refused.class);
        activate(again, OTHER_BOX);

        assertThat(phase(again.id())).isEqualTo(Phase.ACTIVATED);
        assertThat(hub.stores.firstActivations().find(again.id()).orElseThrow().box())
                .isEqualTo(OTHER_BOX);
    }

    @Test
    void unknownIdentityGetsTheSameKindOfChallenge() {
        var known = declareBtco();

        var ghost = hub.authenticate.challenge("PBXghost", PEER);
        var real = hub.authenticate.challenge(known.pbxId().text(), PEER);

        assertThat(ghost.salt().bytes()).hasSameSizeAs(real.salt().bytes());
        assertThat(ghost.candidates()).hasSameSizeAs(real.candidates());
        assertThat(ghost.salt().bytes())
                .isEqualTo(hub.authenticate.challenge("pbxGHOST", PEER).salt().bytes());
    }

    private PbxSystem declareBtco() {
        return value(hub.declare.run(hub.bpAdmin, declaration(Model.OXO_CONNECT, null)))
                .system();
    }

    private PbxSystem declareStock() {
        return value(hub.declare.run(hub.bpAdmin, declaration(Model.OXO_CONNECT_EVOLUTION, PAIR)))
                .system();
    }

    private void register(@Nullable String serial) {
        value(hub.register.run(
                hub.bpAdmin,
                new RegisterFleetItem.Input(null, PAIR, BoxDetails.stock(Model.OXO_CONNECT_EVOLUTION, serial))));
    }

    private SystemDeclaration declaration(Model model, @Nullable StockPair pair) {
        return new SystemDeclaration(
                "Shop",
                hub.site.id(),
                SystemType.OXO,
                model,
                pair == null ? null : pair.pbxId(),
                pair == null ? null : pair.code(),
                new DialingInformation("DEU", "0", "00", List.of("0"), true, null),
                List.of(),
                EmergencyChange.NONE,
                PbxSystem.Options.DEFAULT,
                null);
    }

    private String code(PbxSystem system) {
        return switch (hub.stores.credentials().find(system.id()).orElseThrow().value()) {
            case Credential.Created created -> created.code().text();
            case Credential.Activating activating -> activating.code().text();
            case Credential.Activated activated -> throw new AssertionError("spent: " + activated);
            case Credential.Renewing renewing -> throw new AssertionError("spent: " + renewing);
        };
    }

    private Phase phase(SystemId id) {
        return hub.stores.credentials().find(id).orElseThrow().value().phase();
    }

    /** Login, offer, acknowledgement; gives the password. */
    private String activate(PbxSystem system, Binding box) {
        var offer = offered(logIn(system.pbxId(), code(system), box));
        hub.exchange.acknowledge(offer.session(), offer.transaction());
        return offer.secret().text();
    }

    private LoginVerdict authenticate(PbxId pbxId, String secret) {
        var challenge = hub.authenticate.challenge(pbxId.text(), PEER);
        var matched = challenge.candidates().stream()
                .filter(candidate -> candidate.matches(secret, challenge.salt()))
                .findFirst();
        return hub.authenticate.conclude(challenge, matched.orElse(null), PEER);
    }

    private Admission logIn(PbxId pbxId, String secret, Binding box) {
        return hub.admit.admit(accepted(authenticate(pbxId, secret)), greeting(box), PEER);
    }

    private BoxGreeting greeting(Binding box) {
        loginCounter++;
        return new BoxGreeting(box, loginCounter, "OXO Connect", "R6.2");
    }

    private static Login accepted(LoginVerdict verdict) {
        assertThat(verdict).isInstanceOf(LoginVerdict.Accepted.class);
        return ((LoginVerdict.Accepted) verdict).login();
    }

    private static Admission.Offered offered(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Offered.class);
        return (Admission.Offered) admission;
    }

    private void lose(Session session) {
        hub.sessions.close(session, DisconnectCause.LOST);
    }

    private void prove(Session session) {
        hub.board.proved(
                session,
                List.of(
                        new ChannelReading(Channel.CONF, true, Duration.ofSeconds(1), ""),
                        new ChannelReading(Channel.CSTA, true, Duration.ofSeconds(1), "")));
    }

    private Attempt lastAttempt(PbxId pbxId) {
        hub.journal.flush();
        return hub.stores.attempts().of(pbxId, 1).getFirst().newest();
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new AssertionError(refused.why());
        };
    }
}
