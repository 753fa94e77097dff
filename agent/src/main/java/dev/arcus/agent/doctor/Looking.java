package dev.arcus.agent.doctor;

import dev.arcus.agent.connection.HubLocation;
import dev.arcus.agent.state.WebProxy;
import dev.arcus.agent.trust.HubNotTrusted;
import dev.arcus.agent.trust.ObservedTls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * TLS and the WebSocket upgrade, looked at over sockets of its own. What it says is for everyone: no secret goes over a connection
 * that only a look was taken at.
 */
final class Looking {

    private static final int SWITCHING = 101;
    private static final int OVERLOADED = 503;
    private static final int OK = 200;
    private static final int NONCE_BYTES = 16;
    private static final String HOST_META = "/.well-known/host-meta";

    private final HubLocation.Known hub;
    private final Reaching reaching;
    private final Deadlines limits;
    private final InstantSource clock;
    private final RandomGenerator random;
    private Optional<Hour> hour = Optional.empty();

    Looking(HubLocation.Known hub, Deadlines limits, InstantSource clock, RandomGenerator random) {
        this.hub = hub;
        this.reaching = new Reaching(hub, limits);
        this.limits = limits;
        this.clock = clock;
        this.random = random;
    }

    /** The same moment by two clocks. */
    record Hour(Instant theirs, Instant ours) {}

    /** What the peer's clock said, if it said anything. */
    Optional<Hour> hour() {
        return hour;
    }

    /** Chain, name and validity by the agent's own checks; the peer is asked for the hour even if they fail. */
    Step<SSLSocket> tls(Socket socket) {
        ObservedTls tls = ObservedTls.of(hub.trust());
        long begun = System.nanoTime();
        try {
            SSLSocket secured = Timed.within(limits.tls(), socket, () -> handshake(tls, socket));
            Optional<HubNotTrusted> fault = tls.fault();
            if (fault.isEmpty()) {
                return Step.done(secured, passed(secured, tls));
            }
            askHour(secured, left(limits.tls(), begun));
            return untrusted(fault.get(), tls.chain().getFirst());
        } catch (Timed.TooLate e) {
            return Step.stopped(
                    Fault.TLS_SILENT, reaching.authority(), limits.tls().toSeconds());
        } catch (IOException e) {
            return Step.stopped(Fault.NO_TLS, reaching.authority(), String.valueOf(e.getMessage()));
        }
    }

    /** Asks for the upgrade as the agent does, and then goes away. */
    Step<HttpHead> upgrade(SSLSocket secured, InetSocketAddress first) {
        long begun = System.nanoTime();
        try {
            HttpHead answer = Timed.within(limits.upgrade(), secured, () -> ask(secured, upgradeRequest()));
            noteHour(answer);
            if (answer.status() == SWITCHING) {
                String protocol = answer.header("Sec-WebSocket-Protocol").orElse("");
                return protocol.equals("xmpp")
                        ? Step.done(answer, Words.of("upgrade.passed", hub.address()))
                        : Step.stopped(Fault.NO_HUB_THERE, said(answer));
            }
            return refused(answer, first, left(limits.upgrade(), begun));
        } catch (Timed.TooLate e) {
            return Step.stopped(
                    Fault.UPGRADE_SILENT, reaching.authority(), limits.upgrade().toSeconds());
        } catch (IOException e) {
            return Step.stopped(Fault.NO_HUB_THERE, String.valueOf(e.getMessage()));
        }
    }

    private Step<HttpHead> refused(HttpHead answer, InetSocketAddress first, Duration aside) {
        if (answer.status() == OVERLOADED) {
            return Step.stopped(
                    Fault.HUB_OVERLOADED, answer.header("Retry-After").orElse("-"));
        }
        boolean between = answer.header("Via").isPresent() || isHub(first, aside);
        return Step.stopped(between ? Fault.UPGRADE_STRIPPED : Fault.NO_HUB_THERE, said(answer));
    }

    /** A hub says where its WebSocket is (XEP-0156), also to those whose upgrade does not reach it. */
    private boolean isHub(InetSocketAddress first, Duration limit) {
        try (Socket another = new Socket()) {
            return Timed.within(limit, another, () -> {
                if (!(reaching.again(first, another) instanceof Step.Done<Socket>)) {
                    return false;
                }
                ObservedTls tls = ObservedTls.of(hub.trust());
                SSLSocket secured = handshake(tls, another);
                HttpHead answer = ask(secured, request("GET " + HOST_META + " HTTP/1.1", "Connection: close"));
                String body = new String(secured.getInputStream().readNBytes(4_096), StandardCharsets.UTF_8);
                return tls.fault().isEmpty()
                        && answer.status() == OK
                        && body.contains("urn:xmpp:alt-connections:websocket");
            });
        } catch (IOException e) {
            return false;
        }
    }

    /** What a step leaves for looking aside: its own rest, and a second. */
    private static Duration left(Duration limit, long begun) {
        return limit.plus(Deadlines.ASIDE).minusNanos(System.nanoTime() - begun);
    }

    private SSLSocket handshake(ObservedTls tls, Socket socket) throws IOException {
        SSLSocket secured = (SSLSocket)
                tls.context().getSocketFactory().createSocket(socket, reaching.hubHost(), reaching.hubPort(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static HttpHead ask(SSLSocket secured, byte[] request) throws IOException {
        secured.getOutputStream().write(request);
        secured.getOutputStream().flush();
        return HttpHead.read(secured.getInputStream());
    }

    private void askHour(SSLSocket secured, Duration limit) {
        try {
            noteHour(Timed.within(
                    limit,
                    secured,
                    () -> ask(secured, request("GET " + HOST_META + " HTTP/1.1", "Connection: close"))));
        } catch (IOException e) {
            // Then nobody told the hour.
        } finally {
            Reaching.closeQuietly(secured);
        }
    }

    private void noteHour(HttpHead answer) {
        hour = answer.date().map(theirs -> new Hour(theirs, clock.instant()));
    }

    private byte[] upgradeRequest() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String path = hub.address().getRawPath()
                + Optional.ofNullable(hub.address().getRawQuery())
                        .map(query -> "?" + query)
                        .orElse("");
        return request(
                "GET " + path + " HTTP/1.1",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Protocol: xmpp",
                "Sec-WebSocket-Key: " + Base64.getEncoder().encodeToString(nonce));
    }

    private byte[] request(String first, String... more) {
        return HttpHead.request(first, "Host: " + reaching.authority(), String.join("\r\n", more));
    }

    private static Words passed(SSLSocket secured, ObservedTls tls) {
        X509Certificate shown = tls.chain().getFirst();
        return Words.of(
                "tls.passed",
                secured.getSession().getProtocol(),
                shown.getSubjectX500Principal().getName(),
                shown.getIssuerX500Principal().getName(),
                day(shown.getNotAfter().toInstant()));
    }

    private Step<SSLSocket> untrusted(HubNotTrusted why, X509Certificate shown) {
        String from = day(shown.getNotBefore().toInstant());
        String until = day(shown.getNotAfter().toInstant());
        return switch (why.fault()) {
            case UNKNOWN_AUTHORITY -> {
                boolean intercepted = hub.proxy().isPresent() && !why.isFromAnotherHub();
                yield Step.stopped(
                        intercepted ? Fault.TLS_INTERCEPTED : Fault.UNKNOWN_AUTHORITY,
                        why.issuer(),
                        hub.trust().words(),
                        hub.proxy().map(WebProxy::address).orElse("-"));
            }
            case WRONG_NAME -> Step.stopped(Fault.OTHER_NAME, reaching.hubHost(), names(shown));
            case EXPIRED -> Step.stopped(Fault.CERTIFICATE_EXPIRED, until, day(clock.instant()));
            case NOT_YET_VALID -> Step.stopped(Fault.CERTIFICATE_NOT_YET_VALID, from, day(clock.instant()));
        };
    }

    private static String names(X509Certificate shown) {
        try {
            return String.join(
                    ", ",
                    Optional.ofNullable(shown.getSubjectAlternativeNames()).stream()
                            .flatMap(names -> names.stream().limit(10))
                            .map(name -> String.valueOf(name.get(1)))
                            .toList());
        } catch (CertificateParsingException e) {
            return shown.getSubjectX500Principal().getName();
        }
    }

    private static Words said(HttpHead answer) {
        Words status = Words.of("http.status", answer.status());
        return answer.header("Via")
                .map(via -> Words.of("http.via", status, via))
                .or(() -> answer.header("Server").map(server -> Words.of("http.server", status, server)))
                .orElse(status);
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }
}
