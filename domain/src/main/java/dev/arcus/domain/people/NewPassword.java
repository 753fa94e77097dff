package dev.arcus.domain.people;

/** A password that somebody chose: 12 to 128 characters. Length is what counts; nothing else is asked for. */
public record NewPassword(String text) {

    private static final int MIN = 12;
    private static final int MAX = 128;

    public NewPassword {
        if (text.codePointCount(0, text.length()) < MIN || text.length() > MAX) {
            throw new IllegalArgumentException("must have " + MIN + " to " + MAX + " characters");
        }
        if (text.chars().distinct().count() < 4) {
            throw new IllegalArgumentException("must have at least four different characters");
        }
    }

    @Override
    public String toString() {
        return "NewPassword[****]";
    }
}
