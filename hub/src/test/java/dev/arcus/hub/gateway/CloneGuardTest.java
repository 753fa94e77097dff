package dev.arcus.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.AnswerClone;
import dev.arcus.domain.administration.AnswerClone.Next;
import dev.arcus.domain.administration.Chance;
import dev.arcus.domain.administration.CodePolicy;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.CloneCase;
import dev.arcus.domain.guard.Guard;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import dev.arcus.testing.Samples;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.sasl.SaslElements;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A box that comes with the identity of another one, and the administrator's answers, with two agents over real sockets. */
class CloneGuardTest {

    private static final String PBX = "PBX-1";
    private static final String OTHER_KEY = "f".repeat(32);

    private final GatewayUnderTest hub = GatewayUnderTest.start();
    private final SystemId system = hub.declare(PBX);
    private final Guard guard = new Guard(hub.stores.blockedBoxes(), hub.stores.cloneCases());
    private final AnswerClone answer = new AnswerClone(
            new SystemStores(
                    hub.stores.companies(),
                    hub.stores.sites(),
                    hub.stores.systems(),
                    hub.stores.credentials(),
                    hub.stores.fleetItems(),
                    hub.stores.auditTrail(),
                    hub.stores.transactions()),
            guard,
            new AccessPolicy(hub.stores.companies(), hub.stores.sites()),
            hub.gateway.connectedSystems(),
            hub.board,
            CodePolicy.STANDARD,
            new Chance(hub.clock, hub.random, Samples.SALT_KEY));
    private final Actor ada = new Actor(
            UserId.next(hub.random),
            "ada@example.org",
            Set.of(Role.SUPERADMIN),
            AdminType.UNDEFINED,
            CompanyId.next(hub.random),
            null);

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void otherBoxIsOneCaseHoweverOftenItComesAlsoWhileTheIncumbentIsAway() {
        var secret = activatedAndAway();

        newcomer(secret);
        newcomer(secret);

        assertThat(guard.clones().of(system)).singleElement().satisfies(seen -> {
            assertThat(seen.box().serial()).isEqualTo("CPU2");
            assertThat(seen.count()).isEqualTo(2);
            assertThat(seen.address()).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void acceptedNewcomerComesInByItselfAndTheOldBoxIsDead() {
        var incumbent = incumbent();
        var secret = incumbent.secret();
        newcomer(secret);

        assertThat(done(answer.accept(ada, system, theCase().id()))).isEqualTo(Next.COMES_BY_ITSELF);

        assertThat(incumbent.agent().streamError().condition()).isEqualTo(StreamCondition.CONFLICT);
        assertThat(hub.connect()
                        .bound(PBX, secret)
                        .sayHello("CPU1", TestAgent.KEY)
                        .streamError()
                        .condition())
                .isEqualTo(StreamCondition.NOT_AUTHORIZED);
        assertThat(hub.attempts(PBX).getFirst().cause()).isEqualTo(Attempt.Cause.BLOCKED_BOX);
        var agent = hub.connect().bound(PBX, secret).answeringAlive();
        agent.sayHello("CPU2", OTHER_KEY);
        var fresh = agent.acceptCredential();
        await().until(() -> hub.credential(system) instanceof Credential.Activated);
        assertThat(fresh).isNotEqualTo(secret);
        assertThat(isRefused(secret)).isTrue();
        assertThat(guard.clones().of(system)).isEmpty();
    }

    @Test
    void acceptedNewcomerWhoseSecretIsOutOfForceNeedsTheNewCode() {
        var secret = activatedAndAway();
        newcomer(secret);
        var stale = theCase();
        renewAtOnce(secret);

        assertThat(done(answer.accept(ada, system, stale.id()))).isEqualTo(Next.TYPE_NEW_CODE);

        var code = ((Credential.Created) hub.credential(system)).code().text();
        assertThat(hub.connect().bound(PBX, code).sayHello("CPU2", OTHER_KEY).nextAnswer("h1"))
                .isInstanceOf(Iq.Result.class);
    }

    @Test
    void rejectedNewcomerIsBlockedAndTheIncumbentStays() {
        var incumbent = incumbent();
        newcomer(incumbent.secret());
        var seen = theCase();

        assertThat(done(answer.reject(ada, system, seen.id()))).isEqualTo(Next.NOTHING);

        newcomer(incumbent.secret());
        assertThat(hub.attempts(PBX).getFirst().cause()).isEqualTo(Attempt.Cause.BLOCKED_BOX);
        assertThat(guard.clones().of(system)).isEmpty();
        assertThat(hub.sessions.of(system)).isPresent();
        assertThat(refused(answer.reject(ada, system, seen.id()))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void bothBlockedNeitherComesInUntilTheRightOneIsUnblockedAndGetsTheNewCode() {
        var incumbent = incumbent();
        newcomer(incumbent.secret());
        var seen = theCase();

        assertThat(done(answer.blockBoth(ada, system, seen.id()))).isEqualTo(Next.UNBLOCK_AND_TYPE);

        assertThat(incumbent.agent().streamError().condition()).isEqualTo(StreamCondition.RESET);
        assertThat(isRefused(incumbent.secret())).isTrue();
        var code = ((Credential.Created) hub.credential(system)).code().text();
        assertThat(hub.connect()
                        .bound(PBX, code)
                        .sayHello("CPU1", TestAgent.KEY)
                        .streamError()
                        .condition())
                .isEqualTo(StreamCondition.NOT_AUTHORIZED);
        assertThat(refused(answer.blockBoth(ada, system, seen.id()))).isEqualTo(Reason.NOT_FOUND);
        guard.blocked().of(system).stream()
                .filter(one -> one.box().serial().equals("CPU1"))
                .forEach(one -> guard.blocked().remove(system, one.id()));
        assertThat(hub.connect().bound(PBX, code).hello("CPU1")).isInstanceOf(Iq.Result.class);
    }

    @Test
    void copyCannotBeToldFromTheBoxSoOnlyBothAreBlocked() {
        var incumbent = incumbent();
        var copy = hub.connect().bound(PBX, incumbent.secret()).sayHello("CPU1", TestAgent.KEY);
        assertThat(copy.streamError().condition()).isEqualTo(StreamCondition.CONFLICT);
        var seen = theCase();

        assertThat(refused(answer.accept(ada, system, seen.id()))).isEqualTo(Reason.CLONE_IS_COPY);
        assertThat(refused(answer.reject(ada, system, seen.id()))).isEqualTo(Reason.CLONE_IS_COPY);
        assertThat(done(answer.blockBoth(ada, system, seen.id()))).isEqualTo(Next.UNBLOCK_AND_TYPE);

        assertThat(guard.blocked().of(system)).hasSize(1);
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() throws Exception {
        newcomer(activatedAndAway());
        var seen = theCase();
        List<Callable<Outcome<Next>>> both =
                List.of(() -> answer.accept(ada, system, seen.id()), () -> answer.blockBoth(ada, system, seen.id()));

        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(both);

            assertThat(Stream.of(outcomes.get(0).get(), outcomes.get(1).get())
                            .filter(outcome -> outcome instanceof Outcome.Done<Next>))
                    .hasSize(1);
        }
    }

    private record Incumbent(TestAgent agent, String secret) {}

    private Incumbent incumbent() {
        var agent = hub.connect().bound(PBX, GatewayUnderTest.CODE).answeringAlive();
        agent.hello("CPU1");
        var secret = agent.acceptCredential();
        await().until(() -> hub.credential(system) instanceof Credential.Activated);
        return new Incumbent(agent, secret);
    }

    private String activatedAndAway() {
        var incumbent = incumbent();
        incumbent.agent().close();
        await().until(() -> hub.sessions.of(system).isEmpty());
        return incumbent.secret();
    }

    /** Another box with the same secret: refused. */
    private void newcomer(String secret) {
        var error = hub.connect().bound(PBX, secret).sayHello("CPU2", OTHER_KEY).streamError();
        assertThat(error.condition()).isEqualTo(StreamCondition.NOT_AUTHORIZED);
    }

    /** The incumbent's password becomes another one. */
    private void renewAtOnce(String secret) {
        var found = hub.stores.credentials().find(system).orElseThrow();
        var activated = (Credential.Activated) found.value();
        var other = Samples.created(new dev.arcus.domain.credential.PbxId(PBX), "other than " + secret)
                .codeKeys();
        var next = new Credential.Activated(
                other, activated.fingerprint(), activated.transaction(), activated.box(), activated.spentCode());
        assertThat(hub.stores.credentials().replace(system, found.version(), next, hub.clock.instant()))
                .isTrue();
    }

    private CloneCase theCase() {
        return guard.clones().of(system).getFirst();
    }

    private boolean isRefused(String secret) {
        return SaslElements.is("failure", hub.connect().open().authenticate(PBX, secret));
    }

    private static Next done(Outcome<Next> outcome) {
        return ((Outcome.Done<Next>) outcome).value();
    }

    private static Reason refused(Outcome<Next> outcome) {
        Refusal why = ((Outcome.Refused<Next>) outcome).why();
        return why.reason();
    }
}
