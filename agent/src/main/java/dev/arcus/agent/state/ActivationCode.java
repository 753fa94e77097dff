package dev.arcus.agent.state;

/** The one-time secret for the first login, as typed: 1 to 128 visible characters without a space. Never prints. */
public record ActivationCode(String text) {

    private static final int LONGEST = 128;

    public ActivationCode {
        if (text.isEmpty()
                || text.length() > LONGEST
                || text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw new IllegalArgumentException("an activation code is 1 to 128 visible characters without a space");
        }
    }

    /**
     * Reads what a person typed or pasted; surrounding blanks of any kind are dropped. {@link CodeMistake} says more about what
     * may be wrong with it.
     *
     * @throws IllegalArgumentException when the rest is not an activation code
     */
    public static ActivationCode parse(String typed) {
        return new ActivationCode(trimmed(typed));
    }

    static String trimmed(String typed) {
        int begin = 0;
        int end = typed.length();
        while (begin < end && isBlank(typed.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(begin, end);
    }

    /** Also what nobody sees: no-break spaces, zero-width characters, a byte order mark. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    @Override
    public String toString() {
        return "ActivationCode[****]";
    }
}
