package dev.arcus.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameParserTest {
    private static final FrameLimits SMALL = new FrameLimits(2_000, 5, 3, 4);

    private final FrameParser parser = new FrameParser(FrameLimits.DEFAULT);

    @Test
    void elementComesBackWithNamespacesAttributesAndText() {
        var frame =
                parser.parse("<iq xmlns='jabber:client' type='set' id=\"1\" xml:lang='de' xmlns:x='urn:x' x:y='z'>\n"
                        + " <a xmlns='urn:a'>one &amp; <![CDATA[<two>]]></a><x:b/></iq>");

        assertThat(frame)
                .isEqualTo(new ParsedFrame.Parsed(Element.builder("iq", "jabber:client")
                        .attribute("type", "set")
                        .attribute("id", "1")
                        .attribute("xml:lang", "de")
                        .child(Element.builder("a", "urn:a").text("one & <two>").build())
                        .child(Element.of("b", "urn:x"))
                        .build()));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var element = Element.builder("a", "urn:a")
                .attribute("v", "<\"'&>\t\r\n \u00e4\uD83D\uDE00")
                .text("]]> & < \r \u20ac \uD83D\uDE00")
                .child(Element.builder("error", Namespaces.STREAM)
                        .child(Element.of("conflict", Namespaces.STREAM_ERROR))
                        .child(Element.of("none", ""))
                        .build())
                .build();

        var frame = parser.parse(element.toXml());

        assertThat(frame).isEqualTo(new ParsedFrame.Parsed(element));
    }

    @Test
    void charactersThatXmlCannotCarryAreReplaced() {
        var element = Element.builder("a", "").text("x\0\u0008\uD800y\uFFFF").build();

        assertThat(element.toXml()).isEqualTo("<a>x\uFFFD\uFFFD\uFFFDy\uFFFD</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
                "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>]><l>&c;</l>",
                "<?xml version='1.0'?><a/>",
                "<?go now?><a/>",
                "<a><?go now?></a>",
                "<a/><?go now?>",
                "<!-- no --><a/>",
                "<a><!-- no --></a>",
                "<a/><!-- no -->",
                "<a>&nbsp;</a>",
                "<a b='&nbsp;'/>"
            })
    void restrictedXmlIsRefused(String frame) {
        assertThat(parser.parse(frame)).isEqualTo(new ParsedFrame.Restricted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "hello",
                " <a/>",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a/>text",
                "<a b='1' b='2'/>",
                "<a b=1/>",
                "<x:a/>",
                "<a xmlns:x='urn:x' x:b='1' xmlns:y='urn:x' y:b='2'/>",
                "<a>\0</a>",
                "<a>&#0;</a>",
                "<a>\u0001</a>",
                "<a>\uFFFE</a>",
                "<a b='<'/>",
                "<a>]]></a>",
                "</a>",
                "<stream:stream xmlns:stream='http://etherx.jabber.org/streams'>"
            })
    void whatIsNotOneElementIsNotWellFormed(String frame) {
        assertThat(parser.parse(frame)).isEqualTo(new ParsedFrame.NotWellFormed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "c080", "c3", "eda080", "f4908080", "ff", "e28228", "f0808080", "e08080"})
    void invalidUtf8IsNotWellFormed(String hex) {
        byte[] bad = java.util.HexFormat.of().parseHex("3c613e" + hex + "3c2f613e");

        assertThat(parser.parse(bad)).isEqualTo(new ParsedFrame.NotWellFormed());
    }

    @Test
    void utf16IsNotWellFormed() {
        assertThat(parser.parse("<a>x</a>".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new ParsedFrame.NotWellFormed());
        assertThat(parser.parse("<a>x</a>".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(new ParsedFrame.NotWellFormed());
    }

    @Test
    void eachLimitHoldsAtItsValueAndRefusesOneMore() {
        var small = new FrameParser(SMALL);

        assertThat(small.parse(nested(5))).isInstanceOf(ParsedFrame.Parsed.class);
        assertThat(small.parse(nested(6))).isEqualTo(new ParsedFrame.TooDeep());
        assertThat(small.parse("<a b='' c='' d=''/>")).isInstanceOf(ParsedFrame.Parsed.class);
        assertThat(small.parse("<a b='' c='' d='' e=''/>")).isEqualTo(new ParsedFrame.TooMany());
        assertThat(small.parse("<a><b/><b/><b/><b/></a>")).isInstanceOf(ParsedFrame.Parsed.class);
        assertThat(small.parse("<a><b/><b/><b/><b/><b/></a>")).isEqualTo(new ParsedFrame.TooMany());
        assertThat(small.parse("<a>" + "x".repeat(1_993) + "</a>")).isInstanceOf(ParsedFrame.Parsed.class);
        assertThat(small.parse("<a>" + "x".repeat(1_994) + "</a>")).isEqualTo(new ParsedFrame.TooLarge());
    }

    @Test
    void depthBombIsRefusedWithoutReadingToItsEnd() {
        assertThat(parser.parse("<a>".repeat(20_000))).isEqualTo(new ParsedFrame.TooDeep());
    }

    @Test
    void randomDamageNeverThrows() {
        var random = new Random(7);
        byte[] good = "<iq xmlns='jabber:client' id='1' type='get'><p xmlns='urn:x' a='&lt;&#65;'>t\u00e9xt</p></iq>"
                .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = good.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            assertThat(parser.parse(damaged)).isNotNull();
        }
    }

    private static String nested(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }
}
