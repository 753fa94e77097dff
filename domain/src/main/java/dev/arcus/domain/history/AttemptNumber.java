package dev.arcus.domain.history;

import java.util.random.RandomGenerator;

/** The opaque number of a refused attempt, {@code 7KQ2-M9XD}: says nothing, but the reason is kept under it. */
public record AttemptNumber(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static AttemptNumber next(RandomGenerator random) {
        var text = new StringBuilder("....-....");
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '.') {
                text.setCharAt(i, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return new AttemptNumber(text.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
