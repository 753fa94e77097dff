package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.numbering.Countries;
import dev.arcus.wire.admin.CountryBody;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code GET …/systems/countries}: what the field country may be. */
final class CountryList {

    private static final Map<String, String> ALPHA_2 = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).stream()
            .collect(Collectors.toUnmodifiableMap(
                    alpha2 -> Locale.of("", alpha2).getISO3Country(), Function.identity(), (first, second) -> first));

    private CountryList() {}

    static void answer(Context context) {
        var language = Locale.of(Answers.language(context).code());
        Answers.all(context, Outcome.done(Countries.all()), alpha3 -> country(alpha3, language));
    }

    /** The alpha-3 code for a code of either form. */
    static String alpha3(String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        return ALPHA_2.entrySet().stream()
                .filter(entry -> entry.getValue().equals(upper))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(upper);
    }

    /** The alpha-2 code of a country. */
    static String alpha2(String alpha3) {
        return ALPHA_2.getOrDefault(alpha3, "");
    }

    private static CountryBody country(String alpha3, Locale language) {
        var alpha2 = ALPHA_2.getOrDefault(alpha3, "");
        return new CountryBody(alpha3, alpha2, Locale.of("", alpha2).getDisplayCountry(language));
    }
}
