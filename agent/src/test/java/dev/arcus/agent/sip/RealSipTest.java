package dev.arcus.agent.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arcus.agent.hub.Authority;
import dev.arcus.testing.sip.Kamailio;
import dev.arcus.testing.sip.RealSip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The connector before Kamailio, SIPp and baresip of the system's packages. Skipped by name where they are missing. */
final class RealSipTest {

    private static final Authority AUTHORITY = Authority.make("PBX CA");

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void kamailioIsUpThenKilledThenUpAgain(Transport transport) throws IOException {
        Kamailio kamailio = kamailio("MD5");
        try (RealSip first = kamailio.start();
                WatchedPbx watched = WatchedPbx.start(temp, lines(kamailio, transport))) {
            watched.awaitUp();

            first.kill();
            watched.awaitDown("no answer from the PBX");
            try (RealSip second = kamailio.start()) {
                watched.awaitUp();

                assertThat(second.said()).doesNotContain("ERROR");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"MD5, UDP", "SHA-256, UDP", "SHA-256, TLS"})
    void kamailioAcceptsTheRightPasswordAndRegistersAnew(String algorithm, Transport transport) throws IOException {
        Kamailio kamailio = kamailio(algorithm);
        try (RealSip running = kamailio.start();
                WatchedPbx watched =
                        WatchedPbx.start(temp, WatchedPbx.PATIENT, extension(kamailio, transport, Kamailio.PASSWORD))) {
            watched.awaitUp();

            // It grants 2 s: only who registers anew is there for longer.
            WatchedPbx.await(() -> kamailio.registrations(running) >= 3);

            assertThat(watched.csta().up()).isTrue();
        }
    }

    @Test
    void kamailioRefusesAWrongPasswordOnce() throws IOException {
        Kamailio kamailio = kamailio("SHA-256");
        try (RealSip running = kamailio.start();
                WatchedPbx watched =
                        WatchedPbx.start(temp, WatchedPbx.PATIENT, extension(kamailio, Transport.UDP, "guess"))) {
            watched.awaitDown("wrong password");
            watched.configure(extension(kamailio, Transport.UDP, Kamailio.PASSWORD));
            watched.awaitUp();

            assertThat(kamailio.refusals(running)).isEqualTo(1);
        }
    }

    @Test
    void sippIsUpThenSilentThenUpAgain() throws IOException {
        assumeTrue(RealSip.find("sipp").isPresent(), "needs the package sip-tester (SIPp)");
        int port = RealSip.freePort();
        try (WatchedPbx watched = WatchedPbx.start(temp, "server=127.0.0.1:" + port, "keep-alive=1")) {
            try (RealSip first = sipp(port)) {
                watched.awaitUp();
                assertThat(first.said()).doesNotContain("rror");
            }
            watched.awaitDown("no answer from the PBX");

            try (RealSip second = sipp(port)) {
                watched.awaitUp();
                assertThat(second.said()).doesNotContain("rror");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"UDP", "TCP"})
    void baresipsNotFoundIsLife(Transport transport) throws IOException {
        assumeTrue(RealSip.find("baresip").isPresent(), "needs the package baresip-core");
        int port = RealSip.freePort();
        Path folder = Files.createDirectories(temp.resolve("baresip"));
        Files.writeString(folder.resolve("config"), """
                sip_listen 127.0.0.1:%d
                module_path /usr/lib/baresip/modules
                module_app account.so
                """.formatted(port));
        Files.writeString(folder.resolve("accounts"), "<sip:200@127.0.0.1>;regint=0\n");
        Files.writeString(folder.resolve("contacts"), "\n");

        try (RealSip baresip = RealSip.start(temp, List.of("baresip", "-f", folder.toString()));
                WatchedPbx watched = WatchedPbx.start(
                        temp, "server=127.0.0.1:" + port, "transport=" + transport.word(), "keep-alive=1")) {
            watched.awaitUp();

            assertThat(baresip.said()).contains("baresip is ready");
        }
    }

    private Kamailio kamailio(String algorithm) throws IOException {
        assumeTrue(Kamailio.isInstalled(), Kamailio.MISSING);
        return Kamailio.prepare(temp, AUTHORITY.serverPem(), algorithm);
    }

    private RealSip sipp(int port) throws IOException {
        Path scenario = Files.writeString(temp.resolve("uas.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <scenario name="answers OPTIONS">
                  <recv request="OPTIONS"/>
                  <send><![CDATA[
                SIP/2.0 200 OK
                [last_Via:]
                [last_From:]
                [last_To:];tag=[call_number]
                [last_Call-ID:]
                [last_CSeq:]
                Content-Length: 0

                ]]></send>
                </scenario>
                """);
        return RealSip.start(
                temp,
                List.of(
                        "sipp",
                        "-sf",
                        scenario.toString(),
                        "-i",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-t",
                        "u1",
                        "-nostdin"));
    }

    private String[] lines(Kamailio kamailio, Transport transport, String... more) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "server=127.0.0.1:" + (transport == Transport.TLS ? kamailio.tlsPort() : kamailio.port()),
                "transport=" + transport.word(),
                "keep-alive=1"));
        if (transport == Transport.TLS) {
            lines.add("trust=" + Files.writeString(temp.resolve("ca.pem"), AUTHORITY.pem()));
        }
        lines.addAll(List.of(more));
        return lines.toArray(String[]::new);
    }

    private String[] extension(Kamailio kamailio, Transport transport, String password) throws IOException {
        return lines(kamailio, transport, "extension=200", "password=" + password, "expires=10");
    }
}
