package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dialing information and numbering rules of a system, in requests and answers.
 *
 * @param country ISO 3166-1 alpha-3
 * @param pbxMainBundlePrefix outbound prefixes; a single string is taken, too
 * @param installationNumber ours: the company's public number
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DialingBody(
        @Nullable String country,
        @Nullable String pbxNationalPrefix,
        @Nullable String pbxInternationalPrefix,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> pbxMainBundlePrefix,

        @Nullable Boolean usePbxMainBundlePrefix,
        @Nullable String installationNumber,
        @Nullable List<Rule> pbxNumberingTranslator) {

    /** One numbering rule; an absent or empty replacement bars the call. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(
            @Nullable String regexpMatch,
            @Nullable String regexpReplace,
            @Nullable String description) {}
}
