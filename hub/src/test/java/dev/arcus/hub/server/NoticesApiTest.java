package dev.arcus.hub.server;

import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.status.StatusTurn;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.webhook.Receiver;
import dev.arcus.hub.webhook.Receiver.Behaviour;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules, windows and notices over the API, with a receiver on loopback. */
class NoticesApiTest {

    private static final long LIMIT_NANOS = Duration.ofSeconds(60).toNanos();

    private final RunningApi api = RunningApi.start();
    private final Company partner = api.add(api.samples.partner("Nordlicht"));
    private final Company customer = api.add(api.samples.customer("Sonnenschein", partner.id()));
    private final ApiClient admin = api.as(customer, AdminType.COMPANY_ADMIN, null, Role.ADMIN);
    private final String company = ARCUS + "/companies/" + customer.id();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void secretIsAnsweredOnceAndSignsWhatTheReceiverGets() throws Exception {
        try (var receiver = new Receiver(Behaviour.TAKE)) {
            // Given a rule, whose secret was answered when it was made
            var rule = rule(receiver.url());
            var secret = rule.path("secret").asText();

            // When a notice is asked for to try it
            admin.post(path(rule) + "/test", Map.of()).good();
            api.notices.round();

            // Then the receiver can check it, the delivery is on record, and nobody gets to see the secret again
            var call = receiver.next();
            var signed = call.header("Arcus-Signature");
            var time = signed.substring(2, signed.indexOf(','));
            assertThat(signed).isEqualTo("t=" + time + ",v1=" + hmac(secret, time + "." + call.text()));
            assertThat(call.text()).contains("\"kind\":\"test\"");
            await("delivered");
            for (var reader : List.of(admin, api.operator())) {
                assertThat(reader.get(company + "/notice-rules").text()).doesNotContain(secret);
                assertThat(reader.get(path(rule)).text()).doesNotContain(secret);
            }
        }
    }

    @Test
    void failuresAreRetriedInOrderUntilDeadAndReplayed() throws Exception {
        try (var receiver = new Receiver(Behaviour.FAIL)) {
            // Given a receiver that fails, and two notices
            var rule = rule(receiver.url());
            var first =
                    admin.post(path(rule) + "/test", Map.of()).good().path("id").asText();
            var second =
                    admin.post(path(rule) + "/test", Map.of()).good().path("id").asText();

            // When a day passes, in which it is tried again and again
            for (var tries = 1; tries <= 11; tries++) {
                api.notices.round();
                assertThat(receiver.next().header("Arcus-Notice")).isEqualTo(first);
                awaitTries(first, tries);
                api.clock.advance(Duration.ofHours(8));
            }
            var dead = delivery(first);
            receiver.behave(Behaviour.TAKE);
            api.notices.round();

            // Then the first is dead with its last answer, the second goes out, and a replay sends the first
            assertThat(dead.path("state").asText()).isEqualTo("dead");
            assertThat(dead.path("lastAnswer").asText()).isEqualTo("500");
            assertThat(receiver.next().header("Arcus-Notice")).isEqualTo(second);
            await(second, "delivered");
            login().post(company + "/deliveries/" + dead.path("id").asText() + "/replay", Map.of())
                    .good();
            api.notices.round();
            assertThat(receiver.next().header("Arcus-Delivery"))
                    .isEqualTo(dead.path("id").asText());
            await(first, "delivered");
        }
    }

    @Test
    void receiverWhoseCertificateBearsAnotherNameGetsNothingAndTheRecordSaysWhy() throws Exception {
        try (var right = new Receiver(Receiver.tls(RunningApi.identity("localhost")), Behaviour.TAKE);
                var wrong = new Receiver(Receiver.tls(RunningApi.identity("alarms.example.org")), Behaviour.TAKE)) {
            // Given two receivers with certificates of an authority that is believed; one bears another name than is
            // called
            var good = rule("https://localhost:" + right.port() + "/");
            var bad = rule("https://localhost:" + wrong.port() + "/");

            // When both are called
            var taken = test(good);
            var refused = test(bad);
            api.notices.round();

            // Then the one gets its notice, and the other nothing, not even the head; the record names the certificate
            await(taken, "delivered");
            awaitTries(refused, 1);
            assertThat(delivery(refused).path("lastAnswer").asText())
                    .contains("SSLHandshakeException")
                    .contains("No subject alternative DNS name matching localhost found");
            assertThat(delivery(refused).path("state").asText()).isEqualTo("waiting");
            assertThat(wrong.count()).isZero();
        }
    }

    @Test
    void everythingOfATimeIsReplayed() throws Exception {
        try (var receiver = new Receiver(Behaviour.TAKE)) {
            var rule = rule(receiver.url());
            for (var count = 0; count < 3; count++) {
                admin.post(path(rule) + "/test", Map.of()).good();
                api.notices.round();
                receiver.next();
                await("delivered");
            }

            var replayed = admin.post(
                            company + "/deliveries/replay", Map.of("from", "2026-11-01", "state", "delivered"))
                    .good();

            assertThat(replayed.path("replayed").asInt()).isEqualTo(3);
        }
    }

    @Test
    void pbxThatFallsIsMailedInOneDigestInItsLanguage() throws Exception {
        // Given a rule that mails, and a PBX that was Running
        admin.post(
                        company + "/notice-rules",
                        Map.of(
                                "name",
                                "Mail",
                                "topics",
                                List.of("status"),
                                "addresses",
                                List.of("ada@example.org"),
                                "language",
                                "de",
                                "everyMinutes",
                                15))
                .good();
        var system = system("Zentrale");
        api.mailbox.on.set(true);
        api.notices.round();
        turn(system, StatusLabel.ACTIVATED);

        // When a quarter of an hour passes
        for (var minute = 0; minute < 20; minute++) {
            api.clock.advance(Duration.ofMinutes(1));
            api.notices.round();
        }

        // Then there is one message, and it says what happened
        await("delivered");
        assertThat(api.mailbox.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("ada@example.org");
            assertThat(mail.subject()).isEqualTo("Arcus: 1 Meldung");
            assertThat(mail.text())
                    .contains("Sonnenschein")
                    .contains("nicht Laufend: Zentrale")
                    .contains("https://hub.example.org");
        });
    }

    @Test
    void noticesAreListedAndExportedWithoutFormulas() {
        rule("https://alarms.example.org/");
        var system = system("=cmd|' /C calc'!A0");
        api.notices.round();
        turn(system, StatusLabel.ACTIVATED);
        pass(Duration.ofSeconds(75));

        var list = admin.get(company + "/notices?kind=not_running&muted=false");
        var csv = admin.get(company + "/notices.csv");

        assertThat(list.data().path(0).path("systems").path(0).path("name").asText())
                .startsWith("=cmd");
        assertThat(csv.text()).contains("\"'=cmd|");
        assertThat(admin.get(company + "/notices?kind=running")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void partnerReadsAndWritesItsCustomersAndSupportReadsOnly() {
        var operations = api.as(partner, AdminType.UNDEFINED, null, Role.BP_ADMIN);
        var support = api.as(partner, AdminType.UNDEFINED, null, Role.SUPPORT);
        var rule = rule("https://alarms.example.org/");

        assertThat(operations.get(path(rule)).status()).isEqualTo(200);
        assertThat(operations.delete(path(rule)).status()).isEqualTo(200);
        assertThat(support.get(company + "/notice-rules").status()).isEqualTo(200);
        assertThat(support.post(company + "/notice-rules", body("https://x.example.org/"))
                        .code())
                .isEqualTo(403000);
    }

    @Test
    void badRulesNameTheFieldAndTheRemedy() {
        for (var bad : Map.<String, Map<String, Object>>of(
                        "url", Map.of("name", "A", "topics", List.of("status"), "url", "http://alarms.example.org/"),
                        "topics", Map.of("name", "A", "topics", List.of("weather"), "url", "https://a.example.org/"),
                        "addresses", Map.of("name", "A", "topics", List.of("status"), "addresses", List.of("nobody")),
                        "notRunningSeconds",
                                Map.of(
                                        "name",
                                        "A",
                                        "topics",
                                        List.of("status"),
                                        "url",
                                        "https://a.example.org/",
                                        "notRunningSeconds",
                                        9))
                .entrySet()) {
            var answer = admin.post(company + "/notice-rules", bad.getValue());

            assertThat(answer.code()).as(bad.getKey()).isEqualTo(400000);
            assertThat(answer.text()).contains("\"" + bad.getKey() + "\"");
        }
        assertThat(admin.post(
                                company + "/notice-rules",
                                Map.of(
                                        "name",
                                        "A",
                                        "topics",
                                        List.of("certificate_expires"),
                                        "url",
                                        "https://a.example.org/"))
                        .code())
                .isEqualTo(400000);
        assertThat(admin.get(company + "/notice-rules").json().path("total").asInt())
                .isZero();
    }

    @Test
    void twoWhoDeleteARuleAtOnceHaveOneWinner() throws Exception {
        var rule = rule("https://alarms.example.org/");
        Callable<Integer> deleting = () -> admin.delete(path(rule)).status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(deleting, deleting));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 404);
        }
    }

    @Test
    void oneRuleMoreThanACompanyMayHaveIsRefused() {
        for (var count = 0; count < 20; count++) {
            rule("https://alarms.example.org/" + count);
        }

        assertThat(admin.post(company + "/notice-rules", body("https://alarms.example.org/"))
                        .code())
                .isEqualTo(400000);
    }

    @Test
    void secretIsReplacedAndNothingElseChanges() {
        var rule = rule("https://alarms.example.org/");

        var rotated = admin.post(path(rule) + "/secret", Map.of()).good();
        var changed = admin.put(path(rule), body("https://alarms.example.org/")).good();

        assertThat(rotated.path("secret").asText())
                .hasSize(64)
                .isNotEqualTo(rule.path("secret").asText());
        assertThat(rotated.has("formerSecretUntil")).isTrue();
        assertThat(changed.has("secret")).isFalse();
    }

    @Test
    void secondOfTwoEditorsIsRefusedAndLosesNothing() {
        var rule = rule("https://alarms.example.org/");
        var window = admin.post(
                        company + "/maintenance-windows",
                        Map.of("name", "Night", "from", "2026-12-01", "to", "2026-12-02"))
                .good();
        for (var object : List.of(
                path(rule),
                company + "/maintenance-windows/" + window.path("id").asText())) {
            var editor = admin.with("If-Match", tag(admin.get(object)));
            Map<String, Object> next = object.contains("rules")
                    ? body("https://other.example.org/")
                    : Map.of("name", "Day", "from", "2026-12-01", "to", "2026-12-02");

            var first = editor.put(object, next);
            var second = editor.put(object, next);

            assertThat(first.status()).as(first.text()).isEqualTo(200);
            assertThat(second.status()).isEqualTo(412);
            assertThat(second.code()).isEqualTo(412900);
            assertThat(editor.delete(object).code()).isEqualTo(412900);
            assertThat(tag(admin.get(object))).isEqualTo(tag(first));
            assertThat(admin.with("If-Match", tag(first)).delete(object).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void newSecretIsAChangeOfTheRule() {
        var rule = rule("https://alarms.example.org/");
        var editor = admin.with("If-Match", tag(admin.get(path(rule))));

        assertThat(editor.post(path(rule) + "/secret", Map.of()).status()).isEqualTo(200);

        assertThat(editor.post(path(rule) + "/secret", Map.of()).code()).isEqualTo(412900);
        assertThat(editor.put(path(rule), body("https://alarms.example.org/")).code())
                .isEqualTo(412900);
    }

    @Test
    void windowIsKeptForASiteOfTheCompanyOnly() {
        var foreign = api.add(api.samples.site(partner, "Elsewhere"));
        var weekly = Map.of("name", "Night", "day", "sunday", "start", "02:30", "minutes", 90, "zone", "Europe/Berlin");

        var made = admin.post(company + "/maintenance-windows", weekly).good();
        var refused = admin.post(
                company + "/maintenance-windows",
                Map.of(
                        "name", "Night",
                        "from", "2026-12-01",
                        "to", "2026-12-02",
                        "siteId", foreign.id().value()));

        assertThat(made.path("start").asText()).isEqualTo("02:30");
        assertThat(refused.code()).isEqualTo(400000);
        assertThat(refused.text()).contains("siteId");
        assertThat(admin.get(company + "/maintenance-windows").data()).hasSize(1);
    }

    private JsonNode rule(String url) {
        return admin.post(company + "/notice-rules", body(url)).good();
    }

    private static Map<String, Object> body(String url) {
        return Map.of("name", "Alarms", "topics", List.of("status"), "url", url);
    }

    /** Sends a notice to try; its id. */
    private String test(JsonNode rule) {
        return admin.post(path(rule) + "/test", Map.of()).good().path("id").asText();
    }

    private String path(JsonNode rule) {
        return company + "/notice-rules/" + rule.path("id").asText();
    }

    private PbxSystem system(String name) {
        var site = api.add(api.samples.site(customer, "Site"));
        var system = api.samples.system("PBX-" + name.hashCode(), name, site);
        api.memory.systems().add(system);
        return system;
    }

    private void turn(PbxSystem system, StatusLabel to) {
        api.notices.raise().turned(List.of(new StatusTurn(system.id(), null, to, api.clock.instant())));
    }

    private void pass(Duration time) {
        for (var second = 0; second < time.toSeconds(); second++) {
            api.clock.advance(Duration.ofSeconds(1));
            api.notices.round();
        }
    }

    /** The clock moved by more than a token lives. */
    private ApiClient login() {
        return api.operator();
    }

    private JsonNode delivery(String notice) {
        for (var delivery : login().get(company + "/deliveries?limit=1000").data()) {
            if (delivery.path("noticeId").asText().equals(notice)) {
                return delivery;
            }
        }
        throw new AssertionError("no delivery of " + notice);
    }

    private void awaitTries(String notice, int tries) {
        var end = System.nanoTime() + LIMIT_NANOS;
        while (delivery(notice).path("tries").asInt() < tries) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private void await(String notice, String state) {
        var end = System.nanoTime() + LIMIT_NANOS;
        while (!delivery(notice).path("state").asText().equals(state)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    /** All of them. */
    private void await(String state) {
        var end = System.nanoTime() + LIMIT_NANOS;
        var path = company + "/deliveries?limit=1000";
        while (login().get(path).data().size() == 0
                || !login().get(path).data().findValuesAsText("state").stream().allMatch(state::equals)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private static String tag(ApiClient.Answer answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String hmac(String secret, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
