package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.FrameSocket;
import dev.arcus.e2e.support.RawPbx;
import dev.arcus.e2e.support.Stage;
import dev.arcus.wire.agent.Hello;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.sasl.SaslMechanism;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Pattern NUMBER = Pattern.compile("number=\"([0-9A-Z]{4}-[0-9A-Z]{4})\"");
    private static final Pattern CHALLENGE = Pattern.compile("(<challenge[^>]*>)([^<]+)(</challenge>)");

    @TempDir
    private static Path folder;

    private static Stage stage;
    private static Declared spent;

    @BeforeAll
    static void start() {
        stage = Stage.open(folder);
        spent = stage.declare("Spent");
        exchange(spent);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    /** What was heard, and the number that was told. */
    private record Refusal(List<String> frames, String number) {}

    @ParameterizedTest
    @EnumSource(
            value = SaslMechanism.class,
            names = {"PLAIN", "SCRAM_SHA_256"})
    void everyRefusalReadsTheSameFromOutsideAndIsNamedInTheRecord(SaslMechanism mechanism) {
        // Given a declared PBX whose code is unspent, one whose code is spent, and an ID that nobody has
        var declared = stage.declare("Declared " + mechanism);

        // When each is tried with a secret that is not valid
        var wrong = refused(declared.pbxId(), "0000-0000-0000-0000", mechanism);
        var unknown = refused("PBX-nobody-has", "0000-0000-0000-0000", mechanism);
        var old = refused(spent.pbxId(), spent.code(), mechanism);

        // Then not one byte tells them apart but attempt number, nonce and salt
        assertThat(unknown.frames()).isEqualTo(wrong.frames());
        assertThat(old.frames()).isEqualTo(wrong.frames());
        assertThat(stage.admin().causeOf(wrong.number())).isEqualTo("wrong_secret");
        assertThat(stage.admin().causeOf(unknown.number())).isEqualTo("unknown_identity");
        assertThat(stage.admin().causeOf(old.number())).isEqualTo("code_spent");
    }

    @Test
    void wrongSerialIsRefusedAfterHelloAndTheCodeStaysUnspent() {
        // Given a stock PBX whose serial number is known
        var pair = "ALE12-1234.5678.99";
        stage.addToFleet(pair, "CPU0000000099");
        var system = stage.declareStock("Stock", pair);

        // When another box comes with the right pair
        Element words;
        try (var box = RawPbx.dial(stage.hub().gateway())) {
            var answer = box.comeIn(pair, pair, hello("CPU0000000666", KEY));
            words = answer instanceof RawPbx.Answer.Refused(var step, var why) && step.equals("hello") ? why : never();
        }

        // Then it is refused by a number, nothing is offered, and the right box comes in
        assertThat(stage.admin().causeOf(number(words.toXml()))).isEqualTo("wrong_serial");
        assertThat(stage.admin().system(system.id()).credential()).isEqualTo("created");
        stage.fromStock("right", "CPU0000000099", pair);
        stage.awaitLabel(system, "Running");
    }

    @Test
    void twinOfAConnectedBoxIsRefusedWithConflict() {
        // Given a box that is connected with its password
        var system = stage.declare("Twin");
        var secret = exchange(system);
        try (var first = RawPbx.dial(stage.hub().gateway())) {
            assertThat(first.comeIn(system.pbxId(), secret, hello("CPU0000000001", KEY)))
                    .isInstanceOf(RawPbx.Answer.In.class);
            var answering = Thread.ofVirtual().start(() -> answerEverything(first));

            // When the same comes a second time
            try (var second = RawPbx.dial(stage.hub().gateway())) {
                var answer = second.comeIn(system.pbxId(), secret, hello("CPU0000000001", KEY));

                // Then it is refused, and the first stays
                assertThat(answer)
                        .isInstanceOfSatisfying(
                                RawPbx.Answer.Refused.class,
                                refused -> assertThat(refused.words().toXml()).contains("<conflict "));
                assertThat(first.socket().isOpen()).isTrue();
            }
            answering.interrupt();
        }
    }

    @Test
    void boxWhoseClockIsAnHourOffIsLetIn() {
        // Given a declared PBX
        var system = stage.declare("Clock");

        // When its box says that it is an hour later
        try (var box = RawPbx.dial(stage.hub().gateway())) {
            var late = new Hello(
                    "CPU0000000001",
                    KEY,
                    1,
                    "",
                    "",
                    "",
                    Instant.now().plusSeconds(3600).toString(),
                    "");
            var answer = box.comeIn(system.pbxId(), system.code(), late);

            // Then it is let in
            assertThat(answer).isInstanceOf(RawPbx.Answer.In.class);
        }
    }

    /** Logs in with the code, takes the offer and acknowledges it; returns the password. */
    private static String exchange(Declared system) {
        try (var box = RawPbx.dial(stage.hub().gateway())) {
            box.comeIn(system.pbxId(), system.code(), hello("CPU0000000001", KEY));
            var offer = box.offer().orElseThrow();
            box.acknowledge(offer);
            dev.arcus.e2e.support.Patience.until(
                    java.time.Duration.ofSeconds(10),
                    "the code is spent",
                    () -> stage.admin().system(system.id()).credential().equals("activated"));
            return offer.credential().secret();
        }
    }

    private static void answerEverything(RawPbx box) {
        for (var frame = box.socket().next();
                frame.isPresent();
                frame = box.socket().next()) {
            Iq.read(FrameSocket.parse(frame.get()))
                    .filter(Iq.Request.class::isInstance)
                    .map(Iq.Request.class::cast)
                    .ifPresent(question -> box.socket().send(question.result().toElement()));
        }
    }

    private static Refusal refused(String pabxId, String secret, SaslMechanism mechanism) {
        try (var box = RawPbx.dial(stage.hub().gateway())) {
            var words = box.login(pabxId, secret, mechanism).orElseThrow();
            return new Refusal(
                    box.heard().stream().map(RefusalsTest::withoutChance).toList(), number(words.toXml()));
        }
    }

    private static String number(String frame) {
        var number = NUMBER.matcher(frame);
        assertThat(number.find()).as(frame).isTrue();
        return number.group(1);
    }

    /** The frame without what chance put into it: stream id, attempt number, nonce and salt. */
    private static String withoutChance(String frame) {
        var plain = frame.replaceAll(" id=\"[^\"]*\"", " id=\"*\"");
        plain = NUMBER.matcher(plain).replaceAll("number=\"*\"");
        return CHALLENGE.matcher(plain).replaceAll(found -> found.group(1) + inside(found.group(2)) + found.group(3));
    }

    private static String inside(String challenge) {
        var text = new String(Base64.getDecoder().decode(challenge), StandardCharsets.UTF_8);
        return text.length() + " " + text.replaceAll("r=[^,]*", "r=*").replaceAll("s=[^,]*", "s=*");
    }

    private static Hello hello(String serial, String key) {
        return new Hello(serial, key, 1, "", "", "", "", "");
    }

    private static Element never() {
        throw new AssertionError("not refused after hello");
    }
}
