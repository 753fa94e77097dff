package dev.arcus.numbering;

import java.util.List;
import java.util.Optional;

/** What the dialing lab found. */
public record LabReport(List<Row> rows, List<Warning> warnings) {

    public LabReport {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    /**
     * One tried number.
     *
     * @param back what the PBX would present for it means; empty when nothing is dialled
     */
    public record Row(String input, Dialled dialled, Optional<Presented> back, List<Warning> warnings) {

        public Row {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Something that looks wrong.
     *
     * @param detail the rule or the number
     */
    public record Warning(Kind kind, String detail) {

        /** What looks wrong. */
        public enum Kind {
            /** An earlier rule matches whatever this one matches. */
            DEAD_RULE,
            /** A rule makes a public number, and it lacks the outbound prefix in use. */
            NO_OUTBOUND_PREFIX,
            /** A rule cuts digits off the end of a public number. */
            LOST_DIGITS,
            /** A confirmed rule bars an emergency number. */
            EMERGENCY_BARRED,
            /** A confirmed rule changes an emergency number. */
            EMERGENCY_CHANGED,
            /** A rule would bar or change an emergency number; it is exempt. */
            EMERGENCY_EXEMPT,
            /** The number may be an internal one as well as a public one. */
            INTERNAL_OR_PUBLIC,
            /** A rule was stopped because it costs too much. */
            RULE_STOPPED
        }
    }
}
