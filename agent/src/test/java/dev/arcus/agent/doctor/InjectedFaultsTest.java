package dev.arcus.agent.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.state.HubAddress;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.WebProxy;
import dev.arcus.wire.agent.Attempt;
import dev.arcus.wire.agent.HardwareReplaced;
import dev.arcus.wire.agent.Restored;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamError;
import dev.arcus.xmpp.sasl.SaslCondition;
import dev.arcus.xmpp.sasl.SaslFailure;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault, made over real sockets, is the one that the doctor names; what comes after it was not looked at. */
final class InjectedFaultsTest {

    private static final Authority OTHER = Authority.make("Other");
    private static final Authority BOX = Authority.make("Inspection Box");
    private static final Authority RENEWED = Authority.make("Arcus hub CA 0badcafe");
    private static final Element ATTEMPT = new Attempt("7KQ2-M9XD").toElement();
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));
    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir
    Path temp;

    /** Does harm. */
    @FunctionalInterface
    interface Harm {
        void to(Patient patient) throws Exception;
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("injections")
    void theFaultIsNamed(String harm, Fault expected, Harm done) throws Exception {
        try (Patient patient = new Patient(temp)) {
            done.to(patient);

            Report report = patient.examined();

            assertThat(failed(report))
                    .as(() -> String.join("\n", report.lines()))
                    .containsExactly(expected);
            assertThat(report.isWell()).isFalse();
            assertThat(report.lines()).hasSize(Check.values().length + 2);
            assertThat(report.json()).contains("\"fault\":\"" + expected.key() + "\"");
        }
    }

    @Test
    void nobodyWaitsLongerThanFiveSeconds() {
        Deadlines limits = Deadlines.DEFAULT;
        List<Duration> steps = List.of(
                limits.name(),
                limits.connect(),
                limits.tunnel(),
                limits.tls(),
                limits.upgrade(),
                limits.features(),
                limits.login());

        assertThat(steps)
                .allSatisfy(step -> assertThat(step.plus(Deadlines.ASIDE)).isLessThanOrEqualTo(Duration.ofSeconds(5)));
        assertThat(Deadlines.PROBE).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void everyFaultIsInjected() {
        List<Fault> injected = injections().map(each -> (Fault) each.get()[1]).toList();

        assertThat(Arrays.stream(Fault.values())
                        .filter(fault -> !injected.contains(fault))
                        .toList())
                .containsExactlyInAnyOrder(Fault.UNREACHABLE, Fault.AGENT_NOT_CONNECTED);
    }

    static Stream<Arguments> injections() {
        return Stream.of(configuration(), way(), proxied(), tls(), upgrade(), login(), pbx())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> configuration() {
        return Stream.of(
                injected("no agent was ever started", Fault.NEVER_STARTED, patient -> {
                    Files.delete(patient.folder().resolve("pbx/hardware"));
                }),
                injected("settings that are no text file", Fault.STATE_UNREADABLE, patient -> {
                    Files.delete(patient.folder().resolve("settings"));
                    Files.createDirectory(patient.folder().resolve("settings"));
                }),
                injected(
                        "settings that are damaged",
                        Fault.STATE_UNREADABLE,
                        patient -> patient.file("settings", "x\n")),
                injected(
                        "a password that is damaged",
                        Fault.STATE_UNREADABLE,
                        patient -> patient.file("credential", "pabx-id=PBX-1\n")),
                injected(
                        "a PBX that is damaged",
                        Fault.STATE_UNREADABLE,
                        patient -> patient.file("pbx/hardware", "delivery=drone\n")),
                injected(
                        "Rainbow is not enabled",
                        Fault.DISABLED,
                        patient -> patient.settings(old -> old.withEnabled(false))),
                injected(
                        "no hub for the factory's domain",
                        Fault.NO_HUB,
                        patient -> patient.settings(old -> old.withAddress(HubAddress.factory()))),
                injected(
                        "no trust anchor",
                        Fault.NO_TRUST_ANCHOR,
                        patient -> patient.settings(old -> old.withAddress(
                                new HubAddress(TestHub.DOMAIN, old.address().hub(), Optional.empty())))),
                injected(
                        "a hub in the public domain",
                        Fault.ADDRESS_UNUSABLE,
                        patient -> patient.dials(URI.create("wss://agent.openrainbow.com/websocket"))),
                injected(
                        "no code",
                        Fault.NO_CODE,
                        patient -> patient.settings(old ->
                                Settings.factory().withAddress(old.address()).withEnabled(true))),
                injected("the letter O for zero", Fault.CODE_MISTYPED, patient -> patient.code("O000-0000-0000-0000")),
                injected("a wrong character", Fault.CODE_MISTYPED, patient -> patient.code("7000-0000-0000-0000")));
    }

    private static Stream<Arguments> way() {
        return Stream.of(
                injected(
                        "a clock two days ahead",
                        Fault.CLOCK_WRONG,
                        patient -> patient.hubBehaves().date(() -> Instant.now().minus(Duration.ofDays(2)))),
                injected(
                        "a clock three minutes behind",
                        Fault.CLOCK_WRONG,
                        patient -> patient.hubBehaves().date(() -> Instant.now().plus(Duration.ofMinutes(3)))),
                injected(
                        "a name that does not exist",
                        Fault.NAME_UNKNOWN,
                        patient -> patient.dials(URI.create("wss://no-such-host.invalid/websocket"))),
                injected("a closed port", Fault.PORT_CLOSED, patient -> patient.dialsPort(SilentPort.closed())),
                injected("a black hole", Fault.PORT_SILENT, patient -> {
                    patient.dialsPort(patient.closes(SilentPort.blackHole()).number());
                    patient.limits(connecting(SHORT));
                }),
                injected("a port that never answers", Fault.TLS_SILENT, patient -> {
                    patient.dialsPort(patient.closes(SilentPort.accepting()).number());
                    patient.limits(securing(SHORT));
                }),
                injected(
                        "a plain server",
                        Fault.NO_TLS,
                        patient ->
                                patient.dialsPort(patient.closes(SilentPort.saying("HTTP/1.1 400 Bad Request\r\n\r\n"))
                                        .number())));
    }

    private static Stream<Arguments> proxied() {
        return Stream.of(
                injected(
                        "a proxy that is down",
                        Fault.PROXY_CLOSED,
                        patient -> patient.through(proxyAt(SilentPort.closed()))),
                injected(
                        "a proxy whose name does not exist",
                        Fault.PROXY_NAME_UNKNOWN,
                        patient -> patient.through(new WebProxy("no-such-host.invalid", 3128, Optional.empty()))),
                injected("a proxy that never answers", Fault.PROXY_SILENT, patient -> {
                    patient.through(
                            proxyAt(patient.closes(SilentPort.accepting()).number()));
                    patient.limits(tunnelling(SHORT));
                }),
                injected("a proxy in a black hole", Fault.PROXY_SILENT, patient -> {
                    patient.through(
                            proxyAt(patient.closes(SilentPort.blackHole()).number()));
                    patient.limits(connecting(SHORT));
                }),
                injected(
                        "no proxy at its address",
                        Fault.NO_PROXY_THERE,
                        patient -> patient.through(proxyAt(patient.closes(SilentPort.saying("SSH-2.0-OpenSSH_9\r\n"))
                                .number()))),
                injected(
                        "a proxy that wants a login",
                        Fault.PROXY_WANTS_LOGIN,
                        patient -> patient.proxy().wants("office", "right")),
                injected(
                        "a wrong login at the proxy",
                        Fault.PROXY_LOGIN_WRONG,
                        patient -> patient.through(
                                patient.proxy().wants("office", "right").settings("office", "wrong"))),
                injected(
                        "a proxy that wants another kind of login",
                        Fault.PROXY_WANTS_LOGIN,
                        patient -> patient.through(patient.proxy()
                                .answers("407 Proxy Authentication Required\r\nProxy-Authenticate: Negotiate")
                                .settings("office", "right"))),
                injected(
                        "a proxy that refuses",
                        Fault.PROXY_REFUSES,
                        patient -> patient.proxy().answers("403 Forbidden")),
                injected("a proxy that does not reach the hub", Fault.PROXY_CANNOT_REACH, patient -> {
                    patient.dialsPort(SilentPort.closed());
                    patient.proxy();
                }),
                injected(
                        "a proxy that opens TLS",
                        Fault.TLS_INTERCEPTED,
                        patient -> patient.proxy().intercepts(BOX.server())),
                injected(
                        "a proxy that strips the upgrade",
                        Fault.UPGRADE_STRIPPED,
                        patient -> patient.proxy()
                                .intercepts(Patient.AUTHORITY.server())
                                .strips()),
                injected("a renewed hub behind an honest proxy", Fault.UNKNOWN_AUTHORITY, patient -> {
                    patient.hub(RENEWED.server());
                    patient.proxy();
                }));
    }

    private static Stream<Arguments> tls() {
        return Stream.of(
                injected("an unknown authority", Fault.UNKNOWN_AUTHORITY, patient -> patient.hub(OTHER.server())),
                injected(
                        "another host name",
                        Fault.OTHER_NAME,
                        patient -> patient.hub(Patient.AUTHORITY.server("127.0.0.2", TOMORROW))),
                injected(
                        "an expired certificate",
                        Fault.CERTIFICATE_EXPIRED,
                        patient -> patient.hub(Patient.AUTHORITY.server("127.0.0.1", YESTERDAY))),
                injected(
                        "a certificate of the future",
                        Fault.CERTIFICATE_NOT_YET_VALID,
                        patient -> patient.hub(
                                Patient.AUTHORITY.server("127.0.0.1", TOMORROW.plus(Duration.ofDays(60))))));
    }

    private static Stream<Arguments> upgrade() {
        return Stream.of(
                injected(
                        "an HTTP server that is no hub",
                        Fault.NO_HUB_THERE,
                        patient -> patient.hubBehaves()
                                .upgrade("404 Not Found\r\nServer: nginx\r\nContent-Length: 0")
                                .noHub()),
                injected(
                        "a proxy before the hub that strips the upgrade",
                        Fault.UPGRADE_STRIPPED,
                        patient -> patient.hubBehaves().upgrade("400 Bad Request\r\nContent-Length: 0")),
                injected(
                        "an overloaded hub",
                        Fault.HUB_OVERLOADED,
                        patient -> patient.hubBehaves().upgrade("503 Busy\r\nRetry-After: 30\r\nContent-Length: 0")),
                injected("a hub that hangs", Fault.UPGRADE_SILENT, patient -> {
                    patient.hubBehaves().silentUpgrade();
                    patient.limits(upgrading(SHORT));
                }),
                injected(
                        "a domain that the hub does not serve",
                        Fault.WRONG_DOMAIN,
                        patient -> patient.hubBehaves()
                                .insteadOfFeatures(StreamError.of(StreamCondition.HOST_UNKNOWN)
                                        .toElement())),
                injected(
                        "a hub that answers for another domain",
                        Fault.WRONG_DOMAIN,
                        patient -> patient.hubBehaves().domain("other.example")),
                injected(
                        "a hub without SCRAM",
                        Fault.NO_SCRAM,
                        patient -> patient.hubBehaves().mechanisms(List.of("PLAIN"))),
                injected(
                        "a WebSocket without XMPP",
                        Fault.NO_XMPP,
                        patient -> patient.hubBehaves().insteadOfFeatures(Element.of("chat", "urn:other"))));
    }

    private static Stream<Arguments> login() {
        return Stream.of(
                injected("a wrong code", Fault.CREDENTIALS_REFUSED, patient -> patient.code("4711")),
                injected(
                        "a wrong PABX-ID",
                        Fault.CREDENTIALS_REFUSED,
                        patient -> patient.hubBehaves().onlyUser("PBX-2")),
                injected("a hub out of an older backup", Fault.PASSWORD_NOT_IN_BACKUP, patient -> {
                    patient.hasPassword();
                    patient.hub().forgets("password");
                    patient.hubBehaves()
                            .failure(new SaslFailure(
                                    SaslCondition.NOT_AUTHORIZED, "", List.of(ATTEMPT, Restored.element())));
                }),
                injected("a mistyped code at such a hub", Fault.CREDENTIALS_REFUSED, patient -> {
                    patient.code("4711");
                    patient.hubBehaves()
                            .failure(new SaslFailure(
                                    SaslCondition.NOT_AUTHORIZED, "", List.of(ATTEMPT, Restored.element())));
                }),
                injected("a box that is not the bound one", Fault.BOX_REFUSED, patient -> {
                    patient.hasPassword();
                    patient.hubBehaves()
                            .insteadOfGreeting(StreamError.of(StreamCondition.NOT_AUTHORIZED, ATTEMPT)
                                    .toElement());
                }),
                injected("a second box", Fault.OTHER_BOX_CONNECTED, patient -> {
                    patient.hasPassword();
                    patient.hubBehaves()
                            .insteadOfGreeting(
                                    StreamError.of(StreamCondition.CONFLICT).toElement());
                }),
                injected("a box that was replaced", Fault.HARDWARE_REPLACED, patient -> {
                    patient.code("4711");
                    patient.hubBehaves()
                            .failure(new SaslFailure(
                                    SaslCondition.NOT_AUTHORIZED, "", List.of(HardwareReplaced.toElement())));
                }),
                injected("too many failures", Fault.LOGINS_LIMITED, patient -> {
                    patient.code("4711");
                    patient.hubBehaves().failure(SaslFailure.of(SaslCondition.TEMPORARY_AUTH_FAILURE));
                }),
                injected("an impostor", Fault.HUB_NOT_PROVEN, patient -> {
                    patient.code("4711");
                    patient.hubBehaves().impostor();
                }),
                injected("a hub that falls silent", Fault.LOGIN_BROKEN, patient -> {
                    patient.hubBehaves().silentAt("auth");
                    patient.limits(loggingIn(SHORT));
                }));
    }

    private static Stream<Arguments> pbx() {
        return Stream.of(
                injected(
                        "a PBX that answers no reads",
                        Fault.CHANNEL_DOWN,
                        patient -> patient.file("pbx/faults", "conf=down busy\n")),
                injected(
                        "a pulled cable",
                        Fault.PBX_LINK_DOWN,
                        patient -> patient.file("pbx/faults", "csta=down cable pulled\n")));
    }

    private static Arguments injected(String harm, Fault expected, Harm done) {
        return arguments(harm, expected, done);
    }

    private static List<Fault> failed(Report report) {
        return report.findings().stream()
                .filter(Finding.Failed.class::isInstance)
                .map(finding -> ((Finding.Failed) finding).fault())
                .toList();
    }

    private static WebProxy proxyAt(int port) {
        return new WebProxy("127.0.0.1", port, Optional.empty());
    }

    private static Deadlines connecting(Duration limit) {
        Deadlines usual = Deadlines.DEFAULT;
        return new Deadlines(
                usual.name(), limit, usual.tunnel(), usual.tls(), usual.upgrade(), usual.features(), usual.login());
    }

    private static Deadlines tunnelling(Duration limit) {
        Deadlines usual = Deadlines.DEFAULT;
        return new Deadlines(
                usual.name(), usual.connect(), limit, usual.tls(), usual.upgrade(), usual.features(), usual.login());
    }

    private static Deadlines securing(Duration limit) {
        Deadlines usual = Deadlines.DEFAULT;
        return new Deadlines(
                usual.name(), usual.connect(), usual.tunnel(), limit, usual.upgrade(), usual.features(), usual.login());
    }

    private static Deadlines upgrading(Duration limit) {
        Deadlines usual = Deadlines.DEFAULT;
        return new Deadlines(
                usual.name(), usual.connect(), usual.tunnel(), usual.tls(), limit, usual.features(), usual.login());
    }

    private static Deadlines loggingIn(Duration limit) {
        Deadlines usual = Deadlines.DEFAULT;
        return new Deadlines(
                usual.name(), usual.connect(), usual.tunnel(), usual.tls(), usual.upgrade(), usual.features(), limit);
    }
}
