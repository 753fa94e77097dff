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
     * Reads what a person typed; surrounding blanks are dropped.
     *
     * @throws IllegalArgumentException when the rest is not an activation code
     */
    public static ActivationCode parse(String typed) {
        return new ActivationCode(typed.strip());
    }

    @Override
    public String toString() {
        return "ActivationCode[****]";
    }
}
