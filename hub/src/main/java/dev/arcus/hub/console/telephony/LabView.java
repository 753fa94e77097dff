package dev.arcus.hub.console.telephony;

import java.util.List;

/**
 * The dialing lab.
 *
 * @param numbers as they were typed
 * @param wrong what is wrong with them; empty for nothing
 * @param warnings about the rules
 * @param failed test numbers that the rules would not meet
 */
public record LabView(String numbers, String wrong, List<Row> rows, List<String> warnings, List<String> failed) {

    static final LabView EMPTY = new LabView("", "", List.of(), List.of(), List.of());

    public LabView {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
        failed = List.copyOf(failed);
    }

    /**
     * What becomes of one number.
     *
     * @param kind a word, as "public"
     * @param dial what the PBX gets; empty for nothing
     * @param by what decided
     * @param back what it means when the PBX presents it; empty for nothing
     */
    public record Row(
            String input, String kind, String dial, String canonical, String by, String back, List<String> warnings) {

        public Row {
            warnings = List.copyOf(warnings);
        }
    }
}
