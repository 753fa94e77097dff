package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for emergency numbers.
 *
 * @param outboundPrefix whether the outbound prefix goes in front of them
 * @param internalNumbers emergency numbers of the country that are internal numbers here
 * @param confirmedRules {@code regexpMatch} of the rules that may bar or change them
 * @param exemptRules rules that would bar or change them and were not confirmed: they leave these numbers alone; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmergencyBody(
        boolean outboundPrefix,
        List<String> internalNumbers,
        List<String> confirmedRules,
        @Nullable List<ExemptRule> exemptRules) {

    /**
     * A rule that some emergency numbers are exempt from.
     *
     * @param rule its place, 1 for the first
     * @param numbers those numbers, with and without an outbound prefix
     */
    public record ExemptRule(int rule, String regexpMatch, List<String> numbers) {}
}
