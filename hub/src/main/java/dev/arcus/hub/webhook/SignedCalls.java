package dev.arcus.hub.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.domain.notice.Delivery;
import dev.arcus.domain.notice.Notice;
import dev.arcus.domain.notice.NoticeChannel;
import dev.arcus.domain.notice.NoticeRule;
import dev.arcus.domain.notice.WebhookCalls;
import dev.arcus.domain.notice.WebhookSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Calls webhooks: {@code POST}, JSON, signed by HMAC-SHA256 over the seconds since 1970, a dot and the body. While a secret is being
 * replaced there is a signature {@code v1} of each. Redirects are not followed; success is 2xx.
 */
public final class SignedCalls implements WebhookCalls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpPost post;
    private final InstantSource clock;

    public SignedCalls(HttpPost post, InstantSource clock) {
        this.post = post;
        this.clock = clock;
    }

    @Override
    public Answer call(NoticeRule rule, NoticeChannel.Webhook webhook, Notice notice, Delivery delivery) {
        var now = clock.instant();
        var body = json(body(rule, notice));
        var headers = Map.of(
                "Content-Type", "application/json",
                "User-Agent", "Arcus",
                "Arcus-Delivery", delivery.id().value(),
                "Arcus-Notice", notice.id().value(),
                "Arcus-Signature", signature(webhook.signing(now), now, body));
        try {
            var answer = post.send(webhook.url(), headers, body);
            return new Answer(answer.status() / 100 == 2, (answer.status() + " " + answer.beginning()).strip());
        } catch (IOException failed) {
            var words = failed.getMessage();
            return new Answer(false, failed.getClass().getSimpleName() + (words == null ? "" : ": " + words));
        }
    }

    private static Map<String, Object> body(NoticeRule rule, Notice notice) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", notice.id().value());
        body.put("kind", notice.kind().name().toLowerCase(Locale.ROOT));
        body.put("at", notice.at().toString());
        body.put("companyId", notice.company().value());
        body.put("ruleId", rule.id().value());
        body.put("ruleName", rule.name());
        body.put("count", notice.count());
        body.put("systems", notice.subjects().stream().map(SignedCalls::subject).toList());
        return body;
    }

    private static Map<String, Object> subject(Notice.Subject subject) {
        var body = new LinkedHashMap<String, Object>();
        var system = subject.system();
        if (system != null) {
            body.put("id", system.value());
            body.put("pbxId", subject.pbxId());
            body.put("companyId", subject.company());
            body.put("companyName", subject.companyName());
        }
        body.put("name", subject.name());
        body.put("since", subject.since().toString());
        body.put("detail", subject.detail());
        return body;
    }

    private static byte[] json(Map<String, Object> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signature(List<WebhookSecret> secrets, Instant now, byte[] body) {
        var text = new StringBuilder("t=" + now.getEpochSecond());
        for (var secret : secrets) {
            text.append(",v1=").append(hmac(secret, now.getEpochSecond() + ".", body));
        }
        return text.toString();
    }

    private static String hmac(WebhookSecret secret, String before, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.text().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
