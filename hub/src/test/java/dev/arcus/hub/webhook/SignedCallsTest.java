package dev.arcus.hub.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.notice.Delivery;
import dev.arcus.domain.notice.DeliveryId;
import dev.arcus.domain.notice.Notice;
import dev.arcus.domain.notice.NoticeChannel;
import dev.arcus.domain.notice.NoticeDelays;
import dev.arcus.domain.notice.NoticeId;
import dev.arcus.domain.notice.NoticeKind;
import dev.arcus.domain.notice.NoticeRule;
import dev.arcus.domain.notice.NoticeRuleId;
import dev.arcus.domain.notice.NoticeTopic;
import dev.arcus.domain.notice.WebhookCalls.Answer;
import dev.arcus.domain.notice.WebhookSecret;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.hub.webhook.Receiver.Behaviour;
import dev.arcus.testing.Samples;
import dev.arcus.testing.TestClock;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver gets, and what the hub makes of how it behaves. */
class SignedCallsTest {

    private static final Duration SHORT = Duration.ofSeconds(2);

    private final Samples samples = new Samples();
    private final TestClock clock = new TestClock();
    private final NoticeChannel.Webhook first = webhook("http://127.0.0.1:1/");

    @Test
    void callIsSignedAndSaysWhatHappened() throws Exception {
        try (var receiver = new Receiver(Behaviour.TAKE)) {
            // Given a receiver that has the secret
            var hook = at(receiver.url());

            // When a notice is delivered
            var delivery = delivery();
            var answer = call(hook, delivery, Duration.ofSeconds(30));

            // Then its body is as documented, and the signature is what the secret gives
            var call = receiver.next();
            assertThat(answer).isEqualTo(new Answer(true, "200 taken"));
            assertThat(call.line()).isEqualTo("POST /alarms?from=arcus HTTP/1.1");
            assertThat(call.header("Arcus-Delivery")).isEqualTo(delivery.id().value());
            var time = String.valueOf(clock.instant().getEpochSecond());
            assertThat(call.header("Arcus-Signature"))
                    .isEqualTo("t=" + time + ",v1=" + hmac(hook.secret(), time + "." + call.text()));
            var body = new ObjectMapper().readTree(call.body());
            assertThat(body.path("kind").asText()).isEqualTo("not_running");
            assertThat(body.path("systems").path(0).path("name").asText()).isEqualTo("Zürich");
        }
    }

    @Test
    void bothSecretsSignWhileOneReplacesTheOther() throws Exception {
        try (var receiver = new Receiver(Behaviour.TAKE)) {
            var hook = at(receiver.url());
            var rotated = hook.rotated(WebhookSecret.generate(samples.random()), clock.instant());

            call(rotated, delivery(), Duration.ofSeconds(30));
            clock.advance(NoticeChannel.Webhook.FORMER_SECRET);
            call(rotated, delivery(), Duration.ofSeconds(30));

            var during = receiver.next();
            var time = during.header("Arcus-Signature").substring(2).split(",", 2)[0];
            assertThat(during.header("Arcus-Signature"))
                    .contains(",v1=" + hmac(rotated.secret(), time + "." + during.text()))
                    .contains(",v1=" + hmac(hook.secret(), time + "." + during.text()));
            var after = receiver.next();
            assertThat(after.header("Arcus-Signature").split("v1=", -1)).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, 500",
        "REDIRECT, 302",
        "CLOSE, closed without an answer",
        "HANG, no answer within 2 s",
        "BABBLE, no answer of HTTP/1.1"
    })
    void whatIsNot2xxIsAFailureWithTheReceiversWords(Behaviour behaviour, String words) throws Exception {
        try (var receiver = new Receiver(behaviour)) {
            var answer = call(at(receiver.url()), delivery(), SHORT);

            assertThat(answer.ok()).isFalse();
            assertThat(answer.words()).contains(words);
        }
    }

    @Test
    void nobodyListeningIsAFailure() {
        assertThat(call(first, delivery(), SHORT).words()).contains("ConnectException");
    }

    @Test
    void certificateHasToBeTrusted() throws Exception {
        try (var receiver = new Receiver(Receiver.tls(RunningApi.identity()), Behaviour.TAKE)) {
            var trusting = RunningApi.trust().getSocketFactory();
            var strict = (SSLSocketFactory) SSLSocketFactory.getDefault();
            var good = at("https://localhost:" + receiver.port() + "/");

            var taken =
                    calls(trusting, AddressGuardTest.fixed("127.0.0.1")).call(rule(good), good, notice(), delivery());
            var untrusted =
                    calls(strict, AddressGuardTest.fixed("127.0.0.1")).call(rule(good), good, notice(), delivery());
            assertThat(taken.ok()).isTrue();
            assertThat(untrusted.words()).contains("SSLHandshakeException");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "192.168.7.7",
                "172.16.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "::1",
                "fd00::1"
            })
    void nameThatLeadsInwardsIsNotCalled(String address) throws Exception {
        try (var receiver = new Receiver(Behaviour.TAKE)) {
            var hook = at("https://rebound.example.org:" + receiver.port() + "/");

            var answer = calls((SSLSocketFactory) SSLSocketFactory.getDefault(), AddressGuardTest.fixed(address))
                    .call(rule(hook), hook, notice(), delivery());

            assertThat(answer.words()).contains("webhook-private-addresses");
            assertThat(receiver.count()).isZero();
        }
    }

    private Answer call(NoticeChannel.Webhook hook, Delivery delivery, Duration timeout) {
        var guard = new AddressGuard(InetAddress::getAllByName, false);
        var post = new HttpPost(guard, (SSLSocketFactory) SSLSocketFactory.getDefault(), timeout);
        return new SignedCalls(post, clock).call(rule(hook), hook, notice(), delivery);
    }

    private SignedCalls calls(SSLSocketFactory tls, AddressGuard.Resolver resolver) {
        return new SignedCalls(new HttpPost(new AddressGuard(resolver, false), tls, Duration.ofSeconds(30)), clock);
    }

    private NoticeChannel.Webhook at(String url) {
        return new NoticeChannel.Webhook(URI.create(url), first.secret(), null, null);
    }

    private NoticeChannel.Webhook webhook(String url) {
        return new NoticeChannel.Webhook(URI.create(url), WebhookSecret.generate(samples.random()), null, null);
    }

    private NoticeRule rule(NoticeChannel channel) {
        return new NoticeRule(
                NoticeRuleId.next(samples.random()),
                CompanyId.next(samples.random()),
                "Alarms",
                false,
                Set.of(NoticeTopic.STATUS),
                NoticeDelays.STANDARD,
                channel,
                clock.instant());
    }

    private Notice notice() {
        var subject = new Notice.Subject(
                SystemId.next(samples.random()), "PBX-1", "Zürich", "", "Sonnenschein", clock.instant(), "degraded");
        return new Notice(
                NoticeId.next(samples.random()),
                NoticeRuleId.next(samples.random()),
                CompanyId.next(samples.random()),
                NoticeKind.NOT_RUNNING,
                clock.instant(),
                false,
                1,
                List.of(subject));
    }

    private Delivery delivery() {
        return new Delivery(
                DeliveryId.next(samples.random()),
                NoticeId.next(samples.random()),
                NoticeRuleId.next(samples.random()),
                false,
                "",
                Delivery.State.WAITING,
                0,
                clock.instant(),
                "",
                clock.instant());
    }

    /** As a receiver would, from docs/notices.md alone. */
    static String hmac(WebhookSecret secret, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.text().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
