package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about emergency numbers; what is absent stays as it is, or untouched.
 *
 * @param outboundPrefix whether the outbound prefix goes in front of them
 * @param internalNumbers emergency numbers of the country that are internal numbers here
 * @param confirmedRules the confirmation: {@code regexpMatch} of every rule that may bar or change them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmergencyRequest(
        @Nullable Boolean outboundPrefix,
        @Nullable List<String> internalNumbers,
        @Nullable List<String> confirmedRules) {}
