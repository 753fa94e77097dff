package dev.arcus.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StanzasTest {
    private final FrameParser parser = new FrameParser(FrameLimits.DEFAULT);

    @Test
    void openReadsAndWritesAsInTheProtocolPage() {
        var open = StreamOpen.read(
                parse("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='openrainbow.com' version='1.0'/>"));

        assertThat(open).contains(StreamOpen.request("openrainbow.com"));
        assertThat(StreamOpen.answer("openrainbow.com", "4f").toElement().toXml())
                .isEqualTo("<open xmlns=\"urn:ietf:params:xml:ns:xmpp-framing\" from=\"openrainbow.com\" id=\"4f\""
                        + " version=\"1.0\" xml:lang=\"en\"/>");
    }

    @Test
    void featuresCarryTheStreamPrefix() {
        var features = StreamFeatures.ofMechanisms(List.of("SCRAM-SHA-256", "PLAIN"));

        assertThat(features.toElement().toXml())
                .isEqualTo("<stream:features xmlns:stream=\"http://etherx.jabber.org/streams\">"
                        + "<mechanisms xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"><mechanism>SCRAM-SHA-256</mechanism>"
                        + "<mechanism>PLAIN</mechanism></mechanisms></stream:features>");
        assertThat(StreamFeatures.read(parse(features.toElement().toXml()))).contains(features);
        assertThat(StreamFeatures.read(StreamFeatures.ofBind().toElement())).contains(StreamFeatures.ofBind());
    }

    @Test
    void streamErrorKeepsConditionTextAndDetails() {
        var error = new StreamError(
                StreamCondition.SYSTEM_SHUTDOWN, "bye", List.of(Element.of("come-back", "urn:arcus:agent:1")));

        var read = StreamError.read(parse(error.toElement().toXml()));

        assertThat(read).contains(error);
        assertThat(error.detail("come-back", "urn:arcus:agent:1")).isPresent();
    }

    @Test
    void iqWithoutNamespaceIsTakenAsAClientStanza() {
        var iq = Iq.read(parse("<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>"));

        assertThat(iq).contains(Ping.request("p"));
    }

    @Test
    void answerGoesBackToWhereTheQuestionCameFrom() {
        var request = new Iq.Get("7", "a@x/agent", "x", Element.of("ping", Namespaces.PING));

        var answer = request.result();

        assertThat(answer.toElement().toXml())
                .isEqualTo("<iq xmlns=\"jabber:client\" type=\"result\" id=\"7\" from=\"x\" to=\"a@x/agent\"/>");
    }

    @Test
    void errorAnswerSurvivesTheWire() {
        var error = Iq.get("1", Element.of("x", "urn:x")).error(StanzaError.SERVICE_UNAVAILABLE.withText("no"));

        assertThat(Iq.read(parse(error.toElement().toXml()))).contains(error);
    }

    @Test
    void brokenIqIsNotReadButCanBeAnswered() {
        for (String broken : List.of(
                "<iq type='get' id='1'/>",
                "<iq type='set' id='1'><a/><b/></iq>",
                "<iq id='1'><a/></iq>",
                "<iq type='result' id='1'><a/><b/></iq>")) {
            assertThat(Iq.read(parse(broken))).isEmpty();
            assertThat(Iq.badRequest(parse(broken))).isPresent();
        }
        assertThat(Iq.badRequest(parse("<iq type='get'><a/></iq>"))).isEmpty();
    }

    @Test
    void boundAddressIsReadFromTheAnswer() {
        var answer = Bind.request("b").result(Bind.bound("pbx1@openrainbow.com/agent"));

        assertThat(Bind.jid(answer)).contains("pbx1@openrainbow.com/agent");
    }

    @Test
    void localPartIsEscapedAsXep0106HasIt() {
        assertThat(LocalPart.escape("Space Cadet")).isEqualTo("space\\20cadet");
        assertThat(LocalPart.escape("d'artagnan")).isEqualTo("d\\27artagnan");
        assertThat(LocalPart.escape("c:\\cool stuff")).isEqualTo("c\\3a\\cool\\20stuff");
        assertThat(LocalPart.escape("c:\\5commas")).isEqualTo("c\\3a\\5c5commas");
        assertThat(LocalPart.unescape("c\\3a\\5c5commas")).isEqualTo("c:\\5commas");
        assertThat(LocalPart.unescape("\\2plus\\2")).isEqualTo("\\2plus\\2");
        assertThat(LocalPart.escape("ALE12-1234.5678.90")).isEqualTo("ale12-1234.5678.90");
    }

    private Element parse(String xml) {
        return ((ParsedFrame.Parsed) parser.parse(xml)).element();
    }
}
