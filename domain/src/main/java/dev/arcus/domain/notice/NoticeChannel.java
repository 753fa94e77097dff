package dev.arcus.domain.notice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a rule's notices leave the hub. */
public sealed interface NoticeChannel {

    /**
     * A signed POST.
     *
     * @param secret signs from now on; {@code former} signs beside it until {@code formerUntil}, or is null
     */
    record Webhook(
            URI url,
            WebhookSecret secret,
            @Nullable WebhookSecret former,
            @Nullable Instant formerUntil) implements NoticeChannel {

        public static final int MAX_URL = 2000;

        /** How long the secret before the last one still signs. */
        public static final Duration FORMER_SECRET = Duration.ofHours(24);

        public Webhook {
            checkUrl(url);
            formerUntil = formerUntil == null ? null : formerUntil.truncatedTo(ChronoUnit.MICROS);
        }

        /** Https with a host; http only on this machine. */
        public static void checkUrl(URI url) {
            var host = url.getHost();
            var scheme = url.getScheme();
            if (host == null || scheme == null || url.toString().length() > MAX_URL) {
                throw new IllegalArgumentException("must be an address as https://alarms.example.org/arcus");
            }
            if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
                throw new IllegalArgumentException("must have neither a login nor a fragment");
            }
            var loopback = Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
            if (!scheme.equals("https") && !(scheme.equals("http") && loopback)) {
                throw new IllegalArgumentException("must be https; http is for this machine only");
            }
        }

        /** Signs with {@code next}, and for {@link #FORMER_SECRET} with the present one, too. */
        public Webhook rotated(WebhookSecret next, Instant now) {
            return new Webhook(url, next, secret, now.plus(FORMER_SECRET));
        }

        /** The secrets that sign at {@code now}, the newer first. */
        public List<WebhookSecret> signing(Instant now) {
            return former == null || formerUntil == null || !now.isBefore(formerUntil)
                    ? List.of(secret)
                    : List.of(secret, former);
        }
    }

    /**
     * A digest.
     *
     * @param language de, en or fr
     * @param every how often at most each address gets one
     */
    record Mail(List<String> addresses, String language, Duration every) implements NoticeChannel {

        public static final int MAX_ADDRESSES = 20;
        public static final int MAX_EVERY_MINUTES = 1440;
        private static final Pattern ADDRESS =
                Pattern.compile("[^\\s@<>\",;:\\p{Cntrl}]{1,64}@[^\\s@<>\",;:\\p{Cntrl}]{1,189}");

        public Mail {
            addresses = List.copyOf(addresses);
            if (addresses.isEmpty() || addresses.size() > MAX_ADDRESSES) {
                throw new IllegalArgumentException("1 to " + MAX_ADDRESSES + " addresses");
            }
            if (!addresses.stream().allMatch(address -> ADDRESS.matcher(address).matches())) {
                throw new IllegalArgumentException("each must be an address as ada@example.org");
            }
            if (!Set.of("de", "en", "fr").contains(language)) {
                throw new IllegalArgumentException("must be de, en or fr");
            }
            if (every.toMinutes() < 1 || every.toMinutes() > MAX_EVERY_MINUTES) {
                throw new IllegalArgumentException("must be 1 to " + MAX_EVERY_MINUTES + " minutes");
            }
        }
    }
}
