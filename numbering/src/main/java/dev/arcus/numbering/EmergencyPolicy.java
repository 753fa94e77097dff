package dev.arcus.numbering;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an administrator confirmed about emergency numbers. Without a confirmation they are never barred or changed.
 *
 * @param outboundPrefix puts the outbound prefix in front of them
 * @param internal numbers that are internal here although they are emergency numbers of the country
 * @param confirmedRules regular expressions of the rules that may bar or change them
 */
public record EmergencyPolicy(boolean outboundPrefix, Set<String> internal, Set<String> confirmedRules) {

    /** Nothing confirmed. */
    public static final EmergencyPolicy UNTOUCHED = new EmergencyPolicy(false, Set.of(), Set.of());

    public EmergencyPolicy {
        internal = sorted(internal);
        confirmedRules = sorted(confirmedRules);
    }

    /** In one order, so that equal policies print alike. */
    private static Set<String> sorted(Set<String> texts) {
        return Collections.unmodifiableSet(new TreeSet<>(texts));
    }
}
