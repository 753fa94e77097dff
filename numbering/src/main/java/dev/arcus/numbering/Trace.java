package dev.arcus.numbering;

import java.util.List;

/**
 * Why a number became what it became.
 *
 * @param detail which rule, or empty
 * @param stoppedRules rules that were stopped because they cost too much, so they did not match
 */
public record Trace(DecidedBy decidedBy, String detail, List<String> stoppedRules) {

    public Trace {
        stoppedRules = List.copyOf(stoppedRules);
    }

    static Trace of(DecidedBy decidedBy) {
        return new Trace(decidedBy, "", List.of());
    }

    /** One phrase: {@code national}, {@code rule 3 (^0800)}. */
    public String words() {
        return detail.isEmpty() ? decidedBy.words() : detail;
    }
}
