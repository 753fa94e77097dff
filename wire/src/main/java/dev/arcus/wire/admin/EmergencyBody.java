package dev.arcus.wire.admin;

import java.util.List;

/**
 * What holds for emergency numbers.
 *
 * @param outboundPrefix whether the outbound prefix goes in front of them
 * @param internalNumbers emergency numbers of the country that are internal numbers here
 * @param confirmedRules {@code regexpMatch} of the rules that may bar or change them
 */
public record EmergencyBody(boolean outboundPrefix, List<String> internalNumbers, List<String> confirmedRules) {}
