package dev.arcus.hub.security;

import java.util.random.RandomGenerator;

/** A password that a person is handed: four groups of five without look-alikes, 99 random bits. */
public record OneTimePassword(String text) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String FORM = ".....-.....-.....-.....";

    public static OneTimePassword next(RandomGenerator random) {
        var text = new StringBuilder(FORM);
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '.') {
                text.setCharAt(i, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return new OneTimePassword(text.toString());
    }

    @Override
    public String toString() {
        return "OneTimePassword[****]";
    }
}
