package dev.arcus.domain.administration;

import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.numbering.NumberingRule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said otherwise about emergency numbers; null leaves a part as it is.
 *
 * @param outboundPrefix puts the outbound prefix in front of them
 * @param internal numbers that are internal here although they are emergency numbers of the country
 * @param confirmedRules regular expressions of all rules that may bar or change them
 */
public record EmergencyChange(
        @Nullable Boolean outboundPrefix,
        @Nullable Set<String> internal,
        @Nullable Set<String> confirmedRules) {

    /** Everything stays. */
    public static final EmergencyChange NONE = new EmergencyChange(null, null, null);

    boolean isEmpty() {
        return outboundPrefix == null && internal == null && confirmedRules == null;
    }

    /** Without a new confirmation, an old one holds only for a rule that is still the same. */
    EmergencyPolicy applyTo(EmergencyPolicy old, List<NumberingRule> oldRules, List<NumberingRule> rules) {
        return new EmergencyPolicy(
                Objects.requireNonNullElse(outboundPrefix, old.outboundPrefix()),
                Objects.requireNonNullElse(internal, old.internal()),
                confirmedRules == null ? kept(old, oldRules, rules) : confirmed(confirmedRules, rules));
    }

    private static Set<String> kept(EmergencyPolicy old, List<NumberingRule> oldRules, List<NumberingRule> rules) {
        return old.confirmedRules().stream()
                .filter(match -> isSame(first(match, oldRules), first(match, rules)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isSame(Optional<NumberingRule> one, Optional<NumberingRule> other) {
        return one.isPresent() && one.map(NumberingRule::replacement).equals(other.map(NumberingRule::replacement));
    }

    private static Optional<NumberingRule> first(String match, List<NumberingRule> rules) {
        return rules.stream().filter(rule -> rule.match().equals(match)).findFirst();
    }

    private static Set<String> confirmed(Set<String> matches, List<NumberingRule> rules) {
        for (var match : matches) {
            if (first(match, rules).isEmpty()) {
                throw new Misfit("emergency.confirmedRules", "names a rule that there is not: " + match);
            }
        }
        return matches;
    }
}
