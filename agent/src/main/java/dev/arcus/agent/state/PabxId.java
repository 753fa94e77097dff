package dev.arcus.agent.state;

import java.util.Locale;

/**
 * The login of a PBX at the hub, as typed: 1 to 64 visible characters without a space. Two that differ only in case are
 * the same.
 */
public record PabxId(String text) {

    private static final int LONGEST = 64;

    public PabxId {
        if (text.isEmpty()
                || text.length() > LONGEST
                || text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw new IllegalArgumentException("a PABX-ID is 1 to 64 visible characters without a space");
        }
    }

    /**
     * Reads what a person typed; surrounding blanks are dropped.
     *
     * @throws IllegalArgumentException when the rest is not a PABX-ID
     */
    public static PabxId parse(String typed) {
        return new PabxId(typed.strip());
    }

    public boolean sameAs(PabxId other) {
        return text.toLowerCase(Locale.ROOT).equals(other.text.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
