package dev.arcus.agent.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.state.StateFault;
import dev.arcus.wire.agent.ChannelReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The connector before a fake PBX on real sockets. */
final class SipPbxTest {

    private static final Authority AUTHORITY = Authority.make("PBX CA");

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aPbxThatAnswersIsUpAndOneThatDoesNotIsDownUntilItDoesAgain(Transport transport) throws Exception {
        try (FakePbx fake = FakePbx.over(transport, AUTHORITY.server());
                WatchedPbx watched = WatchedPbx.start(temp, lines(fake, transport))) {
            watched.awaitUp();

            fake.isSilent();
            watched.awaitDown("no answer from the PBX at 127.0.0.1:" + fake.port() + " (" + transport + ")");
            ChannelReport down = watched.csta();
            fake.answers(200);
            watched.awaitUp();

            assertThat(down.ageMillis()).isBetween(1_000L, 20_000L);
            assertThat(watched.changes()).isGreaterThanOrEqualTo(3);
            assertThat(fake.heard()).allSatisfy(SipPbxTest::isWhole);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 404, 405, 407, 486, 500, 501, 504, 603})
    void anyFinalAnswerProvesLife(int code) throws StateFault {
        try (FakePbx fake = FakePbx.udp().answers(code);
                WatchedPbx watched = WatchedPbx.start(temp, lines(fake, Transport.UDP))) {
            watched.awaitUp();

            assertThat(watched.csta().reason()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 503})
    void theAnswersThatOthersGiveForADeadPbxProveNothing(int code) throws StateFault {
        try (FakePbx fake = FakePbx.udp().answers(code);
                WatchedPbx watched = WatchedPbx.start(temp, lines(fake, Transport.UDP))) {
            watched.awaitDown("refused: the PBX answers OPTIONS with " + code);

            assertThat(watched.csta().age()).isEmpty();
        }
    }

    @Test
    void oneMissIsNotDown() throws StateFault {
        AtomicInteger calls = new AtomicInteger();
        try (FakePbx fake = FakePbx.udp();
                WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, Transport.UDP))) {
            watched.awaitUp();
            WatchedPbx.await(() -> watched.changes() >= 1);
            // The listener may still be told of the start; two more answers later it was.
            int heard = fake.heard().size();
            WatchedPbx.await(() -> fake.heard().size() >= heard + 2);
            int before = watched.changes();

            fake.does(asked -> List.of(FakePbx.answer(asked, calls.incrementAndGet() % 2 == 1 ? 503 : 200)));
            WatchedPbx.await(() -> calls.get() >= 5);

            assertThat(watched.csta().up()).isTrue();
            assertThat(watched.changes()).isEqualTo(before);
        }
    }

    @Test
    void lostDatagramsAreSentAgainUnderTheSameBranch() throws StateFault {
        List<String> seen = new ArrayList<>();
        try (FakePbx fake = FakePbx.udp().does(asked -> {
                    seen.add(asked.branch().orElseThrow());
                    return seen.size() < 4 ? List.of() : List.of(FakePbx.answer(asked, 200));
                });
                WatchedPbx watched = WatchedPbx.start(temp, lines(fake, Transport.UDP))) {
            watched.awaitUp();

            assertThat(seen.subList(0, 4)).containsOnly(seen.getFirst());
            assertThat(seen.getFirst()).startsWith("z9hG4bK");
        }
    }

    @Test
    void overAStreamNothingIsSentTwice() throws StateFault {
        try (FakePbx fake = FakePbx.tcp().isSilent();
                WatchedPbx watched = WatchedPbx.start(temp, lines(fake, Transport.TCP))) {
            watched.awaitDown("no answer");
            WatchedPbx.await(() -> fake.heard().size() >= 2);

            assertThat(fake.heard().stream().map(each -> each.branch().orElseThrow()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aProvisionalResponseIsNoProof() throws StateFault {
        try (FakePbx fake = FakePbx.udp().answers(100);
                WatchedPbx watched = WatchedPbx.start(temp, lines(fake, Transport.UDP))) {
            watched.awaitDown("no answer");

            fake.does(asked -> List.of(FakePbx.answer(asked, 100), FakePbx.answer(asked, 200)));
            watched.awaitUp();

            assertThat(watched.csta().age()).isPresent();
        }
    }

    @Test
    void anAnswerToSomethingElseIsNoProof() throws StateFault {
        try (FakePbx fake = FakePbx.udp().does(SipPbxTest::answersOfOthers);
                WatchedPbx watched = WatchedPbx.start(temp, lines(fake, Transport.UDP))) {
            watched.awaitDown("no answer");

            assertThat(watched.csta().age()).isEmpty();
        }
    }

    @Test
    void aStreamMayComeByteByByte() throws StateFault {
        try (FakePbx fake = FakePbx.tcp().drips();
                WatchedPbx watched = WatchedPbx.start(temp, WatchedPbx.PATIENT, lines(fake, Transport.TCP))) {
            watched.awaitUp();
            WatchedPbx.await(() -> fake.heard().size() >= 3);

            assertThat(watched.csta().up()).isTrue();
            assertThat(fake.connected()).isEqualTo(1);
        }
    }

    @Test
    void aPbxThatStartedAnewIsFoundAgain() throws StateFault {
        FakePbx first = FakePbx.tcp();
        int port = first.port();
        try (WatchedPbx watched = WatchedPbx.start(temp, lines(first, Transport.TCP))) {
            watched.awaitUp();

            first.close();
            watched.awaitDown("nothing listens at 127.0.0.1:" + port + " (TCP)");
            try (FakePbx again = FakePbx.over(Transport.TCP, AUTHORITY.server(), port)) {
                watched.awaitUp();

                assertThat(again.connected()).isEqualTo(1);
            }
        }
    }

    @Test
    void aClosedUdpPortIsNamed() throws StateFault {
        FakePbx gone = FakePbx.udp();
        int port = gone.port();
        String[] lines = lines(gone, Transport.UDP);
        gone.close();

        try (WatchedPbx watched = WatchedPbx.start(temp, lines)) {
            watched.awaitDown("no answer from the PBX: nothing listens at 127.0.0.1:" + port + " (UDP)");

            assertThat(watched.csta().age()).isEmpty();
        }
    }

    @Test
    void aNameWithoutAddressIsNamed() throws StateFault {
        try (WatchedPbx watched = WatchedPbx.start(temp, "server=no-such-pbx.invalid", "keep-alive=1")) {
            watched.awaitDown("the PBX's name no-such-pbx.invalid cannot be resolved");

            assertThat(watched.conf().up()).isTrue();
        }
    }

    @Test
    void aStrangersCertificateIsNotTrusted() throws Exception {
        assertNotTrusted(
                Authority.make("Stranger").server(), "TLS not trusted: the PBX's certificate is not from an installed");
    }

    @Test
    void aCertificateForAnotherHostIsNotTrusted() throws Exception {
        assertNotTrusted(
                AUTHORITY.server("127.0.0.2", Instant.now().plus(Duration.ofDays(1))), "is for another host name");
    }

    @Test
    void anExpiredCertificateIsNotTrusted() throws Exception {
        assertNotTrusted(AUTHORITY.server("127.0.0.1", Instant.now().minus(Duration.ofDays(1))), "has expired");
    }

    @Test
    void whatSpeaksNoTlsIsNamed() throws Exception {
        try (ServerSocket mail = new ServerSocket(0, 16, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greetEverybody(mail));
            try (WatchedPbx watched = WatchedPbx.start(
                    temp,
                    "server=127.0.0.1:" + mail.getLocalPort(),
                    "transport=tls",
                    "keep-alive=1",
                    "trust=" + trustFile())) {
                watched.awaitDown("no TLS with the PBX at 127.0.0.1:" + mail.getLocalPort());

                assertThat(watched.csta().age()).isEmpty();
            }
        }
    }

    @Test
    void aProbeIsFresh() throws StateFault {
        try (FakePbx fake = FakePbx.udp();
                WatchedPbx watched = WatchedPbx.start(temp, "server=127.0.0.1:" + fake.port(), "keep-alive=10")) {
            watched.awaitUp();
            int before = fake.heard().size();

            List<ChannelReport> reports = watched.pbx().probe(Duration.ofSeconds(2));

            assertThat(fake.heard().size()).isGreaterThan(before);
            assertThat(reports).allSatisfy(report -> assertThat(report.up()).isTrue());
        }
    }

    @Test
    void aProbeWithoutAnswerIsOverInTimeAndProvesNothing() throws StateFault {
        try (FakePbx fake = FakePbx.udp();
                WatchedPbx watched = WatchedPbx.start(temp, "server=127.0.0.1:" + fake.port(), "keep-alive=10")) {
            watched.awaitUp();
            fake.isSilent();
            long start = System.nanoTime();

            List<ChannelReport> reports = watched.pbx().probe(Duration.ofMillis(300));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(reports.getLast().ageMillis()).isGreaterThanOrEqualTo(300);
        }
    }

    @Test
    void thePbxMayAskUsAndIsAnsweredTheSameEachTime() throws StateFault {
        try (FakePbx fake = FakePbx.udp();
                WatchedPbx watched = WatchedPbx.start(temp, lines(fake, Transport.UDP))) {
            watched.awaitUp();

            for (String method : List.of("OPTIONS", "OPTIONS", "INVITE", "BYE", "NOTIFY", "ACK")) {
                fake.asks(request(method));
            }
            WatchedPbx.await(() -> fake.replies().size() >= 5);

            assertThat(fake.replies().stream().map(SipMessage.Response::code))
                    .containsExactlyInAnyOrder(200, 200, 480, 481, 405);
            assertThat(fake.replies().stream()
                            .filter(each -> each.code() == 200)
                            .map(SipMessage.Response::headers)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void anotherConnectorFileIsTakenAtOnce() throws StateFault {
        try (FakePbx first = FakePbx.udp();
                FakePbx second = FakePbx.udp();
                WatchedPbx watched = WatchedPbx.start(temp, lines(first, Transport.UDP))) {
            watched.awaitUp();

            watched.configure(lines(second, Transport.UDP));
            WatchedPbx.await(() -> !second.heard().isEmpty());
            watched.awaitUp();

            assertThat(watched.conf().up()).isTrue();
        }
    }

    @Test
    void aConnectorFileThatIsWrongChangesNothingAndIsNamed() throws StateFault {
        try (FakePbx fake = FakePbx.udp();
                WatchedPbx watched = WatchedPbx.start(temp, lines(fake, Transport.UDP))) {
            watched.awaitUp();

            watched.configure("server=127.0.0.1", "colour=red");
            WatchedPbx.await(() -> !watched.conf().up());

            assertThat(watched.conf().reason()).contains("connector cannot be used: unknown key colour");
            assertThat(watched.csta().up()).isTrue();
        }
    }

    @Test
    void withoutAConnectorFileNothingStarts() {
        assertThatExceptionOfType(StateFault.class)
                .isThrownBy(() -> WatchedPbx.start(temp, "transport=udp"))
                .withMessageContaining("server is missing");
    }

    @Test
    void stationsAreReadAgainWhenTheyChange() throws Exception {
        Path csv = Files.writeString(temp.resolve("stations.csv"), "number;name\n100;Empfang\n");
        try (FakePbx fake = FakePbx.udp();
                WatchedPbx watched = WatchedPbx.start(
                        temp, "server=127.0.0.1:" + fake.port(), "keep-alive=1", "stations=stations.csv")) {
            List<String> before = watched.numbers();

            Files.writeString(csv, "number;name\n100;Empfang\n101;Büro\n");
            WatchedPbx.await(() -> watched.numbers().size() == 2);

            assertThat(before).containsExactly("100");
            assertThat(watched.pbx().stations().getLast().name()).isEqualTo("Büro");
            assertThat(watched.conf().up()).isTrue();
        }
    }

    @Test
    void aStationFileThatIsGoneLeavesTheStationsAndIsNamed() throws Exception {
        Path csv = Files.writeString(temp.resolve("stations.csv"), "number\n100\n");
        try (FakePbx fake = FakePbx.udp();
                WatchedPbx watched =
                        WatchedPbx.start(temp, "server=127.0.0.1:" + fake.port(), "keep-alive=1", "stations=" + csv)) {
            Files.delete(csv);
            WatchedPbx.await(() -> !watched.conf().up());
            ChannelReport conf = watched.conf();
            Files.writeString(csv, "number\n101\n");
            WatchedPbx.await(() -> watched.conf().up());

            assertThat(conf.reason()).isEqualTo("station file " + csv + " is missing");
            assertThat(watched.numbers()).containsExactly("101");
        }
    }

    private static void greetEverybody(ServerSocket server) {
        try {
            while (true) {
                try (Socket guest = server.accept()) {
                    guest.getOutputStream().write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
                    // It would be cut off with a reset if what it said was not read.
                    guest.getInputStream().read(new byte[4_096]);
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void assertNotTrusted(SSLContext server, String words) throws Exception {
        try (FakePbx fake = FakePbx.over(Transport.TLS, server);
                WatchedPbx watched = WatchedPbx.start(temp, lines(fake, Transport.TLS))) {
            watched.awaitDown(words);

            assertThat(watched.csta().age()).isEmpty();
            assertThat(fake.heard()).isEmpty();
        }
    }

    private String[] lines(FakePbx fake, Transport transport) {
        List<String> lines = new ArrayList<>(
                List.of("server=127.0.0.1:" + fake.port(), "transport=" + transport.word(), "keep-alive=1"));
        if (transport == Transport.TLS) {
            lines.add("trust=" + trustFile());
        }
        return lines.toArray(String[]::new);
    }

    private Path trustFile() {
        try {
            return Files.writeString(temp.resolve("ca.pem"), AUTHORITY.pem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another branch, another method, no branch, and no SIP at all. */
    private static List<SipMessage> answersOfOthers(SipMessage.Request asked) {
        SipMessage.Response right = FakePbx.answer(asked, 200);
        Headers otherMethod = new Headers(right.headers().fields().stream()
                .map(field -> field.name().equals("CSeq") ? new Headers.Field("CSeq", "1 REGISTER") : field)
                .toList());
        Headers otherBranch = new Headers(right.headers().fields().stream()
                .map(field -> field.name().equals("Via")
                        ? new Headers.Field("Via", field.value().replace("branch=z", "branch=y"))
                        : field)
                .toList());
        return List.of(
                new SipMessage.Response(200, "OK", otherMethod),
                new SipMessage.Response(200, "OK", otherBranch),
                new SipMessage.Response(200, "OK", Headers.none()));
    }

    private static SipMessage.Request request(String method) {
        return new SipMessage.Request(
                method,
                "sip:arcus@127.0.0.1",
                Headers.none()
                        .with("v", "SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bK" + method)
                        .with("f", "<sip:pbx@127.0.0.1>;tag=1")
                        .with("t", "<sip:arcus@127.0.0.1>")
                        .with("i", "call-of-the-pbx")
                        .with("CSeq", "7 " + method)
                        .with("l", "0"));
    }

    private static void isWhole(SipMessage.Request request) {
        for (String name : List.of("via", "max-forwards", "from", "to", "call-id", "cseq", "contact")) {
            assertThat(request.headers().all(name)).as(name).hasSize(1);
        }
        assertThat(Parameters.of(request.headers().first("from").orElseThrow()).get("tag"))
                .isPresent();
        assertThat(request.headers().first("content-length")).contains("0");
    }
}
