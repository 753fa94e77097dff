package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A country that a system may stand in.
 *
 * @param isoAlpha2Code empty for none
 * @param pbxNationalPrefix ours: the usual one, to start from; absent outside {@code systems/countries}, as the following
 * @param pbxInternationalPrefix ours: the usual one
 * @param exampleNumber ours: a number as it is written in the country; absent where none is known
 * @param installationNumberFits ours: whether the number asked about is one of the country; absent when none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountryBody(
        String isoAlpha3Code,
        String isoAlpha2Code,
        String fullname,
        @Nullable String pbxNationalPrefix,
        @Nullable String pbxInternationalPrefix,
        @Nullable String exampleNumber,
        @Nullable Boolean installationNumberFits) {

    public CountryBody(String isoAlpha3Code, String isoAlpha2Code, String fullname) {
        this(isoAlpha3Code, isoAlpha2Code, fullname, null, null, null, null);
    }
}
