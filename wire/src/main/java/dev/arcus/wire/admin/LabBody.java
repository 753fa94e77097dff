package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dialing lab found. Nothing of it is saved.
 *
 * @param warnings about the rules as they are, whatever the numbers
 * @param emergency what held for emergency numbers
 * @param installationNumberFits whether it is a number of the country; absent without one
 * @param failedTestNumbers of those kept with the system: with any of them, the plan could not be saved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LabBody(
        List<Row> numbers,
        List<Warning> warnings,
        EmergencyBody emergency,
        @Nullable Boolean installationNumberFits,
        List<FailedTest> failedTestNumbers) {

    /**
     * One number.
     *
     * @param kind {@code public}, {@code internal}, {@code emergency}, {@code barred}, {@code unrecognised}
     * @param dial what the PBX would get, or null
     * @param canonical E.164 with {@code +}, or null where there is none
     * @param decidedBy what decided: {@code national}, {@code rule 3 (^0800)}
     * @param back what it would be if the PBX presented {@code dial}; null when nothing is dialled
     */
    public record Row(
            String input,
            String kind,
            @Nullable String dial,
            @Nullable String canonical,
            String decidedBy,
            @Nullable Back back,
            List<Warning> warnings) {}

    /** The way back. */
    public record Back(String kind, @Nullable String canonical, String decidedBy) {}

    /**
     * Something that looks wrong.
     *
     * @param kind {@code dead_rule}, {@code no_outbound_prefix}, {@code lost_digits}, {@code emergency_barred},
     *     {@code emergency_changed}, {@code emergency_exempt}, {@code internal_or_public}, {@code rule_stopped}
     * @param detail the rule or the number
     * @param text what it means, in the caller's language
     */
    public record Warning(String kind, String detail, String text) {}

    /**
     * An expectation of a test number that the plan does not meet; empty texts mean nothing.
     *
     * @param part {@code dial}, {@code canonical}
     */
    public record FailedTest(String number, String part, String expected, String got) {}
}
