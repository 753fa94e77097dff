package dev.arcus.domain.notice;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What the hub signs its calls with: 64 hexadecimal digits from a secure random source. Never prints. */
public record WebhookSecret(String text) {

    private static final int BYTES = 32;

    public static WebhookSecret generate(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new WebhookSecret(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return "WebhookSecret[****]";
    }
}
