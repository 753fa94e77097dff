package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.Arrays;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer has in common, and what is there without a login. */
class SurfaceTest {

    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);
    private static final ApiClient OPERATOR = API.operator();

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void everyAnswerHasTheHeadersOfACarefulServer() {
        for (var path : new String[] {"/health", ADMIN + "/systems", "/nowhere"}) {
            var headers = OPERATOR.get(path).headers();

            assertThat(headers.firstValue("cache-control")).as(path).contains("no-store");
            assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
            assertThat(headers.firstValue("content-security-policy")).isPresent();
            assertThat(headers.firstValue("x-rainbow-request-id"))
                    .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{16}"));
            assertThat(headers.firstValue("server")).isEmpty();
            assertThat(headers.firstValue("access-control-allow-origin")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/rainbow/calendar/v1.0/about, 501900",
        "GET, /api/rainbow/admin/v1.0/themes, 501900",
        "PATCH, /api/rainbow/admin/v1.0/systems, 405900",
        "GET, /api/rainbow/telephony/v1.0/about, 501900",
        "GET, /api/rainbow/nowhere/v1.0/x, 404000",
        "GET, /api/arcus/v1/nowhere, 404000",
        "GET, /api, 404000",
        "GET, /nowhere, 404000"
    })
    void whatIsNotThereIsAnsweredInTheStandardBody(String method, String path, int code) {
        var answer = OPERATOR.send(method, path, new byte[0]);

        assertThat(answer.status()).isEqualTo(code / 1000);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().has("errorMsg") && answer.json().has("errorDetails"))
                .isTrue();
    }

    @Test
    void refusalsSpeakTheCallersLanguageAndNameTheRemedy() {
        var answer = OPERATOR.with("Accept-Language", "de").get("/nowhere");

        assertThat(answer.json().path("errorMsg").asText()).isEqualTo("Resource Not Found");
        assertThat(answer.json().path("errorDetails").asText())
                .isEqualTo("Dieses Objekt gibt es nicht, oder Sie verwalten es nicht.");
        assertThat(answer.json().path("errorRemedy").asText()).contains("Prüfen");
    }

    @Test
    void healthAndPingNeedNoLoginAndTellTheTruth() {
        assertThat(API.anonymous().get("/health").text())
                .isEqualTo("{\"status\":\"OK\",\"database\":\"up\",\"gateway\":\"up\","
                        + "\"mail\":\"off\",\"backup\":\"off\"}");
        var ping = API.anonymous().get("/api/rainbow/ping").json();
        assertThat(ping.path("status").asText()).isEqualTo("OK");
        assertThat(ping.path("data").path("eventLoopLagMilliseconds").isNumber())
                .isTrue();

        API.databaseUp.set(false);
        try {
            assertThat(API.anonymous().get("/health").status()).isEqualTo(503);
            assertThat(API.anonymous().get("/api/rainbow/ping").status()).isEqualTo(503);
        } finally {
            API.databaseUp.set(true);
        }
    }

    @Test
    void brokenStoreIsAnsweredWithoutDetails() {
        API.memory.transactions().breakDown(new StorageFailed(StorageFailed.Reason.BROKEN, "secret table"));
        try {
            var answer = OPERATOR.get(ADMIN + "/systems");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.json().path("errorDetails").asText("-")).isEmpty();
            assertThat(answer.json().has("errorDetailsCode")).isFalse();
            assertThat(answer.text()).doesNotContain("secret").doesNotContain("dev.arcus");
        } finally {
            API.memory.transactions().repair();
        }
    }

    @Test
    void unreachableStoreIsAskedAgainLater() {
        API.memory.transactions().breakDown(new StorageFailed(StorageFailed.Reason.UNREACHABLE, "gone"));
        try {
            assertThat(OPERATOR.get(ADMIN + "/systems").code()).isEqualTo(503900);
        } finally {
            API.memory.transactions().repair();
        }
    }

    @Test
    void metricsAreForThisMachineOrASuperadmin() {
        OPERATOR.get(ADMIN + "/systems");

        assertThat(API.anonymous().get("/metrics").text()).contains("arcus_http_requests_seconds_count");
        var forwarded = API.anonymous().with("X-Forwarded-For", "203.0.113.7");
        assertThat(forwarded.get("/metrics").code()).isEqualTo(401901);
        assertThat(OPERATOR.with("X-Forwarded-For", "203.0.113.7")
                        .get("/metrics")
                        .status())
                .isEqualTo(200);
        assertThat(ESTATE.partnerAdmin()
                        .with("X-Forwarded-For", "203.0.113.7")
                        .get("/metrics")
                        .code())
                .isEqualTo(403000);
    }

    @Test
    void metricsCountRoutesNotPaths() {
        OPERATOR.get(ADMIN + "/systems/65a0c1d2e3f405162738495a");

        assertThat(API.anonymous().get("/metrics").text())
                .contains("/systems/{id}")
                .doesNotContain("65a0c1d2e3f405162738495a");
    }

    @Test
    void hostMetaNamesTheGateway() {
        assertThat(API.anonymous().get("/.well-known/host-meta").text())
                .contains("href=\"wss://agent.openrainbow.com/websocket\"");
        assertThat(API.anonymous()
                        .get("/.well-known/host-meta.json")
                        .json()
                        .path("links")
                        .get(0)
                        .path("rel")
                        .asText())
                .isEqualTo("urn:xmpp:alt-connections:websocket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void tlsIsSpokenInItsPresentVersionsWithTheAuthorityInTheChain(String version) throws Exception {
        try (var socket = (SSLSocket) trusting().getSocketFactory().createSocket("127.0.0.1", API.tlsPort())) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();

            assertThat(socket.getSession().getPeerCertificates()).hasSize(2);
            assertThat(socket.getSession().getCipherSuite()).doesNotContain("TLS_RSA");
        }
    }

    @Test
    void strangersTrustNothingOfIt() {
        assertThatThrownBy(() -> {
                    try (var socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                            .createSocket("127.0.0.1", API.tlsPort())) {
                        socket.startHandshake();
                    }
                })
                .isInstanceOf(SSLException.class);
    }

    @Test
    void certificateChangesWithoutARestart() throws Exception {
        var before = serial();

        API.server().become(RunningApi.identity());

        assertThat(serial()).isNotEqualTo(before);
    }

    @Test
    void everyRefusalOfTheDomainHasItsRow() {
        assertThat(Arrays.stream(Refusal.Reason.values()).map(ErrorRows::of)).doesNotContainNull();
        assertThat(Arrays.stream(Attempt.Cause.values()).filter(cause -> cause != Attempt.Cause.NONE))
                .allMatch(cause -> ErrorRows.of(cause).isPresent());
        assertThat(ErrorRows.of(Attempt.Cause.NONE)).isEmpty();
        assertThat(ErrorRows.of(Refusal.Reason.PAIR_REGISTERED)).isEqualTo(ErrorRows.of(Refusal.Reason.PBX_ID_TAKEN));
    }

    private static String serial() throws Exception {
        try (var socket = (SSLSocket) trusting().getSocketFactory().createSocket("127.0.0.1", API.tlsPort())) {
            socket.startHandshake();
            return Objects.requireNonNull(socket.getSession().getPeerCertificates()[0])
                    .toString();
        }
    }

    private static SSLContext trusting() throws Exception {
        return RunningApi.trust();
    }
}
