package dev.arcus.wire.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.FrameLimits;
import dev.arcus.xmpp.FrameParser;
import dev.arcus.xmpp.ParsedFrame;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamError;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentPayloadsTest {
    private static final String KEY = "9b1e0000000000000000000000000001";
    private static final String XMLNS = "xmlns='urn:arcus:agent:1'";

    private final FrameParser parser = new FrameParser(FrameLimits.DEFAULT);

    @Test
    void helloSurvivesTheWire() {
        var hello = new Hello("CPU0012345", KEY, 12, "OXO Connect", "R6.2", "0.1.0", "2026-11-23T10:00:00Z", "3f");

        assertThat(Hello.read(wire(hello.toElement()))).isEqualTo(new Reading.Good<>(hello));
        assertThat(hello.clockTime()).contains(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @Test
    void helloNeedsOnlySerialKeyAndCounter() {
        var hello = Hello.read(parse("<hello " + XMLNS + " serial='S' key='" + KEY + "' counter='1'/>"));

        assertThat(hello).isEqualTo(new Reading.Good<>(new Hello("S", KEY, 1, "", "", "", "", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key='9b1e0000000000000000000000000001' counter='1'",
                "serial='' key='9b1e0000000000000000000000000001' counter='1'",
                "serial='12345678901234567890123456789012345678901234567890123456789012345'"
                        + " key='9b1e0000000000000000000000000001' counter='1'",
                "serial='S' counter='1'",
                "serial='S' key='9b1e' counter='1'",
                "serial='S' key='9b1e000000000000000000000000000g' counter='1'",
                "serial='S' key='9b1e0000000000000000000000000001'",
                "serial='S' key='9b1e0000000000000000000000000001' counter='0'",
                "serial='S' key='9b1e0000000000000000000000000001' counter='-1'",
                "serial='S' key='9b1e0000000000000000000000000001' counter='9223372036854775808'",
                "serial='S' key='9b1e0000000000000000000000000001' counter='1.5'",
                "serial='S' key='9b1e0000000000000000000000000001' counter='1' clock='yesterday'",
                "serial='S&#10;T' key='9b1e0000000000000000000000000001' counter='1'"
            })
    void badHelloIsRefusedWithTheReason(String attributes) {
        var reading = Hello.read(parse("<hello " + XMLNS + " " + attributes + "/>"));

        assertThat(reading).isInstanceOf(Reading.Bad.class);
    }

    @Test
    void helloReplySurvivesTheWire() {
        var reply = new HelloReply(
                HelloReply.State.WAITING,
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                65_536,
                Instant.parse("2026-11-23T10:00:00Z"));

        assertThat(HelloReply.read(wire(reply.toElement()))).isEqualTo(new Reading.Good<>(reply));
        assertThat(HelloReply.read(parse("<hello " + XMLNS + " state='asleep' interval='1'/>")))
                .isInstanceOf(Reading.Bad.class);
    }

    @Test
    void credentialSurvivesTheWireAndNeverPrints() {
        var offer = new CredentialOffer(KEY, "0123456789abcdef0123456789abcdef");

        assertThat(CredentialOffer.read(wire(offer.toElement()))).isEqualTo(new Reading.Good<>(offer));
        assertThat(offer.toString()).doesNotContain("0123456789abcdef");
        assertThat(CredentialOffer.read(parse("<credential " + XMLNS + " transaction='1' secret='2'/>")))
                .isInstanceOf(Reading.Bad.class);
    }

    @Test
    void channelFactsSurviveTheWire() {
        for (var kind : ChannelFacts.Kind.values()) {
            var facts = new ChannelFacts(
                    kind,
                    List.of(
                            ChannelReport.up(Channel.CONF, Duration.ofMillis(1_200)),
                            ChannelReport.down(Channel.CSTA, Duration.ofMillis(48_000), "no answer from the PBX"),
                            ChannelReport.neverProved(Channel.HTTP, "")));

            assertThat(ChannelFacts.read(kind, wire(facts.toElement()))).isEqualTo(new Reading.Good<>(facts));
        }
    }

    @Test
    void channelThatWeDoNotKnowIsPassedOver() {
        var facts = ChannelFacts.read(
                ChannelFacts.Kind.ALIVE,
                parse("<alive " + XMLNS + "><channel name='fax' state='up'/><channel name='conf' state='up' age='0'/>"
                        + "</alive>"));

        assertThat(facts.good().orElseThrow().reports()).containsExactly(ChannelReport.up(Channel.CONF, Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<channel state='up'/>",
                "<channel name='conf'/>",
                "<channel name='conf' state='maybe'/>",
                "<channel name='conf' state='up' age='-1'/>",
                "<channel name='conf' state='up' age='soon'/>",
                "<channel name='conf' state='up'/><channel name='conf' state='down'/>"
            })
    void badChannelIsRefused(String channels) {
        var reading = ChannelFacts.read(
                ChannelFacts.Kind.CHANNELS, parse("<channels " + XMLNS + ">" + channels + "</channels>"));

        assertThat(reading).isInstanceOf(Reading.Bad.class);
    }

    @Test
    void configurationSurvivesTheWire() {
        var configuration = new Configuration(
                7,
                new Configuration.Dialing("DEU", "0", "00", "+498912345", true, List.of("0", "99")),
                List.of(new Configuration.Rule("^0800", "", "no toll-free"), new Configuration.Rule("a", "b", "")),
                true);

        assertThat(Configuration.read(wire(configuration.toElement()))).isEqualTo(new Reading.Good<>(configuration));
    }

    @Test
    void hundredRulesAreTakenAndOneMoreIsNot() {
        assertThat(Configuration.read(configurationWith(100))).isInstanceOf(Reading.Good.class);
        assertThat(Configuration.read(configurationWith(101))).isInstanceOf(Reading.Bad.class);
    }

    @Test
    void thousandStationsAreTakenAndOneMoreIsNot() {
        var station = new Stations.Station("100", "Reception", "8068s");
        var full = new Stations(Collections.nCopies(Stations.MAX, station));
        var one = Element.builder("station", AgentNamespace.URI)
                .attribute("number", "100")
                .build();
        var tooMany = Element.builder("stations", AgentNamespace.URI)
                .children(Collections.nCopies(Stations.MAX + 1, one))
                .build();

        assertThat(Stations.read(wire(full.toElement()))).isEqualTo(new Reading.Good<>(full));
        assertThat(Stations.passesLimit(wire(full.toElement()))).isFalse();
        assertThat(Stations.read(wire(tooMany))).isInstanceOf(Reading.Bad.class);
        assertThat(Stations.passesLimit(wire(tooMany))).isTrue();
    }

    @Test
    void comeBackAndAttemptAreFoundInAStreamError() {
        var error = new StreamError(
                StreamCondition.RESOURCE_CONSTRAINT,
                "",
                List.of(new ComeBack(Duration.ofSeconds(12)).toElement(), new Attempt("7KQ2-M9XD").toElement()));

        var read = StreamError.read(wire(error.toElement())).orElseThrow();

        assertThat(ComeBack.in(read)).contains(new ComeBack(Duration.ofSeconds(12)));
        assertThat(Attempt.in(read)).contains(new Attempt("7KQ2-M9XD"));
        assertThat(ComeBack.read(parse("<come-back " + XMLNS + " after='86401'/>")))
                .isInstanceOf(Reading.Bad.class);
        assertThat(Attempt.read(parse("<attempt " + XMLNS + " number='x'/>"))).isInstanceOf(Reading.Bad.class);
    }

    private Element configurationWith(int rules) {
        return parse("<configuration " + XMLNS + " revision='1'><dialing use-outbound='false'/>"
                + "<rule match='a' replace=''/>".repeat(rules) + "</configuration>");
    }

    private Element wire(Element element) {
        return parse(element.toXml());
    }

    private Element parse(String xml) {
        return ((ParsedFrame.Parsed) parser.parse(xml)).element();
    }
}
