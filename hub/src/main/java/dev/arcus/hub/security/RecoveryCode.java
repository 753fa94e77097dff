package dev.arcus.hub.security;

import dev.arcus.domain.people.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Lets somebody in once without the app that makes the codes: four groups of four without look-alikes, 78 random bits. So many need no
 * slow hash.
 */
public record RecoveryCode(String text) {

    /** How many somebody is given at once. */
    static final int COUNT = 10;

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String FORM = "....-....-....-....";

    static List<RecoveryCode> next(RandomGenerator random) {
        return Stream.generate(() -> one(random)).limit(COUNT).toList();
    }

    private static RecoveryCode one(RandomGenerator random) {
        var text = new StringBuilder(FORM);
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '.') {
                text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return new RecoveryCode(text.toString());
    }

    /** What is stored of what {@code user} typed: however it is spaced, in capitals or not. */
    static String hash(UserId user, String typed) {
        var plain = user.value() + typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "RecoveryCode[****]";
    }
}
