package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.hub.Visit;
import dev.arcus.wire.agent.Channel;
import dev.arcus.wire.agent.ChannelFacts;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.Configuration;
import dev.arcus.wire.agent.CredentialOffer;
import dev.arcus.wire.agent.Stations;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.Ping;
import dev.arcus.xmpp.StanzaError;
import dev.arcus.xmpp.StreamOpen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An agent that is online: the rest of the protocol page, over real TLS and WebSocket; time moves only by hand. */
@Timeout(60)
final class DialogueTest {

    private static final Authority AUTHORITY = Authority.make("Hub CA");

    private final TestHub hub = TestHub.start(AUTHORITY.server()).knows("code", Site.CODE);

    @TempDir
    Path temp;

    private Site site;

    @BeforeEach
    void build() {
        site = new Site(temp.resolve("site"));
    }

    @AfterEach
    void tidy() throws IOException {
        site.close();
        hub.close();
    }

    @Test
    void silenceOf35SecondsEndsTheConnection() throws IOException {
        Visit visit = online();
        site.advance(Duration.ofSeconds(34));
        visit.send(Ping.request("still there"));
        assertThat(visit.answer("still there")).isInstanceOf(Iq.Result.class);
        site.advance(Duration.ofSeconds(34));
        visit.send(Ping.request("still here"));
        assertThat(visit.answer("still here")).isInstanceOf(Iq.Result.class);

        site.advance(Duration.ofSeconds(36));

        assertThat(site.await(ConnectionStatus.NotConnected.class).reason())
                .isEqualTo("nothing heard from the hub for 35 s");
        visit.awaitOver();
    }

    @Test
    void aliveIsAnsweredWithRealAges() throws IOException {
        Visit visit = online();
        Files.writeString(site.file("pbx/faults"), "csta=unproved\n");
        await().until(() -> ages(visit, "step-").getLast() == 0);
        site.advance(Duration.ofSeconds(20));

        await().until(() -> ages(visit, "later-").equals(List.of(0L, 20_000L)));
    }

    @Test
    void aChannelThatGoesDownIsReportedAtOnce() throws IOException {
        Visit visit = online();

        Files.writeString(site.file("pbx/faults"), "csta=down cable pulled\n");

        Element told = visit.await(frame -> Iq.read(frame)
                .filter(Iq.Set.class::isInstance)
                .map(iq -> ((Iq.Set) iq).payload())
                .filter(ChannelFacts.Kind.CHANNELS::isIn)
                .filter(payload -> payload.toXml().contains("cable pulled"))
                .isPresent());
        ChannelFacts facts = ChannelFacts.read(
                        ChannelFacts.Kind.CHANNELS, told.children().getFirst())
                .good()
                .orElseThrow();
        assertThat(facts.reports().getLast().up()).isFalse();
        assertThat(facts.reports().getFirst().up()).isTrue();
    }

    @Test
    void aProbeGoesToThePbxAndBack() throws IOException {
        Visit visit = online();
        site.advance(Duration.ofSeconds(3));

        visit.send(Iq.get("probe", ChannelFacts.Kind.PROBE.question()));

        Iq.Result answer = (Iq.Result) visit.answer("probe");
        ChannelFacts facts = ChannelFacts.read(
                        ChannelFacts.Kind.PROBE, answer.payload().orElseThrow())
                .good()
                .orElseThrow();
        assertThat(facts.reports()).extracting(ChannelReport::channel).containsExactly(Channel.CONF, Channel.CSTA);
        assertThat(facts.reports()).extracting(ChannelReport::ageMillis).containsExactly(0L, 0L);
    }

    @Test
    void theStationsAreSentOnceAndOnChange() throws IOException {
        Visit visit = online();
        assertThat(stations(visit.told("stations"))).containsExactly("100", "101", "102");

        Files.writeString(site.file("pbx/installation"), "customer = Huber\nstation.200 = Kasse;8068s\n");

        Element told = visit.await(frame -> frame.toXml().contains("Kasse"));
        assertThat(stations(told.children().getFirst())).containsExactly("200");
    }

    @Test
    void aThousandPhonesFitIntoOneFrame() throws IOException {
        Visit visit = online();
        StringBuilder file = new StringBuilder("customer = Huber\n");
        for (int number = 1000; number < 1000 + Stations.MAX; number++) {
            file.append("station.%d = %s;8068s\n".formatted(number, "Name ".repeat(20)));
        }

        Files.writeString(site.file("pbx/installation"), file);

        Element told = visit.await(frame -> frame.toXml().contains("1999"));
        assertThat(stations(told.children().getFirst())).hasSize(Stations.MAX);
        assertThat(told.toXml().length()).isLessThanOrEqualTo(65_536);
    }

    @Test
    void theConfigurationIsStoredBeforeItIsAcknowledged() throws IOException {
        Visit visit = online();
        Configuration configuration = new Configuration(
                7, new Configuration.Dialing("DEU", "0", "00", "+498912345", true, List.of("0")), List.of(), false);

        visit.send(Iq.set("g1", configuration.toElement()));

        assertThat(visit.answer("g1")).isInstanceOf(Iq.Result.class);
        assertThat(site.text("configuration"))
                .isEqualTo(configuration.toElement().toXml());
    }

    @Test
    void aWaitingPbxKeepsItsPhonesToItselfUntilItIsDeclared() throws IOException {
        hub.behaves(new TestHub.Behaviour().waiting());
        site.on(Site.typed(hub, AUTHORITY));
        assertThat(site.await(ConnectionStatus.Connected.class).waiting()).isTrue();
        Visit visit = hub.visit(1);
        visit.send(Ping.request("1"));
        assertThat(visit.answer("1")).isInstanceOf(Iq.Result.class);
        assertThat(visit.received()).noneMatch(frame -> frame.toXml().contains("<stations"));

        visit.send(Iq.set("c", new CredentialOffer("0".repeat(32), "1".repeat(32)).toElement()));

        assertThat(stations(visit.told("stations"))).hasSize(3);
        assertThat(site.await(ConnectionStatus.Connected.class, connected -> !connected.waiting()))
                .isNotNull();
    }

    @Test
    void whatIsNotUnderstoodIsSaidToBeSo() throws IOException {
        Visit visit = online();

        visit.send(Iq.get("x1", Element.of("query", "jabber:iq:roster")));
        visit.send(Iq.set("x2", Element.of("query", "jabber:iq:roster")));
        visit.send(Iq.set("x3", Element.of("credential", "urn:arcus:agent:1")));

        assertThat(((Iq.Error) visit.answer("x1")).error()).isEqualTo(StanzaError.SERVICE_UNAVAILABLE);
        assertThat(((Iq.Error) visit.answer("x2")).error()).isEqualTo(StanzaError.SERVICE_UNAVAILABLE);
        assertThat(((Iq.Error) visit.answer("x3")).error().condition()).isEqualTo(StanzaError.Condition.BAD_REQUEST);
        assertThat(site.status()).isInstanceOf(ConnectionStatus.Connected.class);
    }

    @Test
    void hostileFramesEndTheConnection() throws IOException {
        List<String> frames = List.of(
                "rubbish",
                "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
                "<a>".repeat(100) + "</a>".repeat(100),
                "<a>" + "x".repeat(70_000) + "</a>");
        site.on(Site.typed(hub, AUTHORITY));

        for (int i = 1; i <= frames.size(); i++) {
            hub.visit(i).awaitHello();
            site.await(ConnectionStatus.Connected.class);
            hub.visit(i).sendText(frames.get(i - 1));
            site.await(ConnectionStatus.NotConnected.class);
            site.advance(Duration.ofSeconds(60));
        }

        hub.visit(frames.size() + 1).awaitHello();
    }

    @Test
    void aBinaryFrameEndsTheConnection() throws IOException {
        online().sendBinary();

        assertThat(site.await(ConnectionStatus.NotConnected.class).reason()).isEqualTo("the hub sent a binary frame");
    }

    @Test
    void aCleanStopSaysGoodbye() throws IOException {
        Visit visit = online();
        long before = System.nanoTime();

        site.off();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(visit.received()).anyMatch(StreamOpen::isClose);
        assertThat(site.status()).isEqualTo(new ConnectionStatus.Stopped());
    }

    @Test
    void disablingSaysGoodbyeAndEnablingConnectsAtOnce() throws IOException {
        Visit visit = online();

        site.apply(old -> old.withEnabled(false));
        site.await(ConnectionStatus.Disabled.class);
        assertThat(visit.received()).anyMatch(StreamOpen::isClose);
        site.apply(old -> old.withEnabled(true));

        hub.visit(2).awaitHello();
    }

    private Visit online() throws IOException {
        site.on(Site.typed(hub, AUTHORITY));
        hub.visit(1).awaitHello();
        site.await(ConnectionStatus.Connected.class);
        return hub.visit(1);
    }

    private static List<Long> ages(Visit visit, String prefix) {
        String id = prefix + visit.received().size();
        visit.send(Iq.get(id, ChannelFacts.Kind.ALIVE.question()));
        Iq.Result answer = (Iq.Result) visit.answer(id);
        return ChannelFacts.read(ChannelFacts.Kind.ALIVE, answer.payload().orElseThrow())
                .good()
                .orElseThrow()
                .reports()
                .stream()
                .map(ChannelReport::ageMillis)
                .toList();
    }

    private static List<String> stations(Element payload) {
        return Stations.read(payload).good().orElseThrow().stations().stream()
                .map(Stations.Station::number)
                .toList();
    }
}
