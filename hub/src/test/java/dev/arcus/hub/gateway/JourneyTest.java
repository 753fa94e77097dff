package dev.arcus.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.wire.agent.Configuration;
import dev.arcus.wire.agent.HelloReply;
import dev.arcus.wire.agent.Reading;
import dev.arcus.wire.agent.Stations;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.Ping;
import dev.arcus.xmpp.StanzaError;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamOpen;
import dev.arcus.xmpp.sasl.SaslElements;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the first byte to online, and what an agent says and hears there. */
class JourneyTest {
    private final GatewayUnderTest hub = GatewayUnderTest.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void firstLoginTradesTheCodeForAPasswordAndThePbxIsRunning() {
        var system = hub.declare("PBX-1");
        var agent = hub.connect();

        assertThat(agent.login("pbx-1", GatewayUnderTest.CODE).bind()).isEqualTo("pbx-1@openrainbow.com/agent");
        var reply = (Iq.Result) agent.answeringAlive().hello("CPU1");
        agent.acceptCredential();

        assertThat(HelloReply.read(reply.payload().orElseThrow())
                        .good()
                        .orElseThrow()
                        .state())
                .isEqualTo(HelloReply.State.ONLINE);
        await().untilAsserted(() -> assertThat(hub.status(system).label()).isEqualTo(StatusLabel.RUNNING));
        assertThat(hub.credential(system)).isInstanceOf(Credential.Activated.class);
        assertThat(hub.gateway.online()).isEqualTo(1);
    }

    @Test
    void passwordLogsInAndTheSpentCodeDoesNot() {
        hub.declare("PBX-1");
        var secret = activate("PBX-1");

        var again = hub.connect().bound("PBX-1", secret);
        var reply = again.hello("CPU1");
        var spent = hub.connect().open().authenticate("PBX-1", GatewayUnderTest.CODE);

        assertThat(reply).isInstanceOf(Iq.Result.class);
        assertThat(SaslElements.is("failure", spent)).isTrue();
    }

    @Test
    void sameBoxWithTheCodeAgainGetsTheSameOfferAgain() {
        var system = hub.declare("PBX-1");
        var first = hub.connect().bound("PBX-1", GatewayUnderTest.CODE);
        first.hello("CPU1");
        var offer = first.nextRequest("credential").payload();
        first.close();
        await().until(() -> hub.sessions.of(system).isEmpty());

        var second = hub.connect().bound("PBX-1", GatewayUnderTest.CODE);
        second.hello("CPU1");

        assertThat(second.nextRequest("credential").payload()).isEqualTo(offer);
    }

    @Test
    void otherBoxThanTheBoundOneIsRefusedInTheWordsOfEveryRefusal() {
        var system = hub.declare("PBX-1");
        var secret = activate("PBX-1");

        var other = hub.connect().bound("PBX-1", secret).sayHello("CPU2", TestAgent.KEY);
        var error = other.streamError();

        assertThat(error.condition()).isEqualTo(StreamCondition.NOT_AUTHORIZED);
        assertThat(error.text()).startsWith("Login refused.");
        var number = dev.arcus.wire.agent.Attempt.in(error).orElseThrow().number();
        assertThat(hub.attempts("PBX-1")).anySatisfy(attempt -> {
            assertThat(attempt.cause()).isEqualTo(Attempt.Cause.OTHER_BOX);
            assertThat(String.valueOf(attempt.number())).isEqualTo(number);
        });
        assertThat(hub.sessions.of(system)).isEmpty();
    }

    @Test
    void blockedBoxIsRefusedInTheWordsOfEveryRefusalAndItsCodeIsUnspent() {
        var system = hub.declare("PBX-1");
        var block = new BlockedBox(
                BlockedBoxId.next(hub.random),
                system,
                new Binding("CPU1", TestAgent.KEY),
                hub.clock.instant(),
                "ada@example.org",
                BlockedBox.Reason.REJECTED);
        assertThat(hub.stores.blockedBoxes().add(block)).isTrue();

        var error = hub.connect()
                .bound("PBX-1", GatewayUnderTest.CODE)
                .sayHello("CPU1", TestAgent.KEY)
                .streamError();

        assertThat(error.condition()).isEqualTo(StreamCondition.NOT_AUTHORIZED);
        assertThat(error.text()).startsWith("Login refused.");
        var number = dev.arcus.wire.agent.Attempt.in(error).orElseThrow().number();
        assertThat(hub.attempts("PBX-1")).singleElement().satisfies(attempt -> {
            assertThat(attempt.cause()).isEqualTo(Attempt.Cause.BLOCKED_BOX);
            assertThat(String.valueOf(attempt.number())).isEqualTo(number);
        });
        assertThat(hub.credential(system)).isInstanceOf(Credential.Created.class);
        assertThat(hub.stores.blockedBoxes().remove(system, block.id())).isTrue();
        assertThat(hub.connect().bound("PBX-1", GatewayUnderTest.CODE).hello("CPU1"))
                .isInstanceOf(Iq.Result.class);
    }

    @Test
    void configurationIsSentUntilItIsAcknowledged() {
        var system = hub.declare("PBX-1");
        var agent = hub.connect().bound("PBX-1", GatewayUnderTest.CODE);
        agent.answeringAlive().hello("CPU1");
        agent.acceptCredential();

        var request = agent.nextRequest("configuration");
        agent.send(request.result().toElement());

        var configuration = Configuration.read(request.payload());
        assertThat(configuration).isInstanceOf(Reading.Good.class);
        await().until(() -> hub.stores.systems().boxState(system).orElseThrow().acknowledgedRevision() == 1);
    }

    @Test
    void stationsAreKept() {
        var system = hub.declare("PBX-1");
        var agent = online("PBX-1");

        agent.send(Iq.set("s1", new Stations(List.of(new Stations.Station("100", "Reception", "8068s"))).toElement())
                .toElement());
        agent.nextAnswer("s1");

        assertThat(hub.stores.stations().of(system))
                .singleElement()
                .satisfies(station -> assertThat(station.name()).isEqualTo("Reception"));
    }

    @Test
    void probeGoesThroughTheAgentAndBack() {
        var system = hub.declare("PBX-1");
        online("PBX-1");

        var readings = hub.gateway.connectedSystems().probe(system);

        assertThat(readings.orElseThrow()).hasSize(2);
    }

    @Test
    void pingIsAnsweredAndWhatIsNotUnderstoodIsRefused() {
        hub.declare("PBX-1");
        var agent = online("PBX-1");

        agent.send(Ping.request("p1").toElement());
        agent.send("<iq type='get' id='q1'><query xmlns='jabber:iq:roster'/></iq>");
        agent.send("<presence/>");

        assertThat(agent.nextAnswer("p1")).isInstanceOf(Iq.Result.class);
        assertThat(((Iq.Error) agent.nextAnswer("q1")).error()).isEqualTo(StanzaError.SERVICE_UNAVAILABLE);
        assertThat(agent.next().attribute("type")).contains("error");
    }

    @Test
    void goodbyeIsAnsweredAndIsACleanStop() {
        var system = hub.declare("PBX-1");
        var agent = online("PBX-1");

        agent.send(StreamOpen.close());

        assertThat(agent.next(StreamOpen::isClose)).isNotNull();
        assertThat(agent.closeStatus()).isEqualTo(1000);
        await().until(() -> hub.gateway.counters().ended(DisconnectCause.CLEAN_STOP) == 1);
        assertThat(hub.events(system))
                .filteredOn(event -> event.kind() == ConnectionEvent.Kind.DISCONNECTED)
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("CLEAN_STOP"));
    }

    @Test
    void heldBoxGoesOnOnceItIsDeclared() {
        hub.stock("ALE12-1234.5678.90");
        var agent = hub.connect().bound("ALE12-1234.5678.90", "ALE12-1234.5678.90");
        var reply = (Iq.Result) agent.answeringAlive().hello("CPU1");

        var system = hub.declare("ALE12-1234.5678.90", "ALE12-1234.5678.90");
        hub.gateway.connectedSystems().declared(new PbxId("ALE12-1234.5678.90"));
        agent.acceptCredential();

        assertThat(HelloReply.read(reply.payload().orElseThrow())
                        .good()
                        .orElseThrow()
                        .state())
                .isEqualTo(HelloReply.State.WAITING);
        await().untilAsserted(() -> assertThat(hub.status(system).label()).isEqualTo(StatusLabel.RUNNING));
        assertThat(hub.held.list()).isEmpty();
    }

    @Test
    void resetCutsTheConnectionAndSaysSo() {
        var system = hub.declare("PBX-1");
        var agent = online("PBX-1");

        hub.gateway.connectedSystems().disconnect(system, DisconnectCause.RESET);

        assertThat(hub.sessions.of(system)).isEmpty();
        assertThat(agent.streamError().condition()).isEqualTo(StreamCondition.RESET);
    }

    private TestAgent online(String pbxId) {
        var agent = hub.connect().bound(pbxId, GatewayUnderTest.CODE).answeringAlive();
        agent.hello("CPU1");
        agent.acceptCredential();
        agent.nextRequest("configuration");
        return agent;
    }

    private String activate(String pbxId) {
        try (var agent = hub.connect().bound(pbxId, GatewayUnderTest.CODE)) {
            agent.hello("CPU1");
            var secret = agent.acceptCredential();
            agent.nextRequest("configuration");
            return secret;
        } finally {
            await().until(() -> hub.gateway.online() == 0);
        }
    }
}
