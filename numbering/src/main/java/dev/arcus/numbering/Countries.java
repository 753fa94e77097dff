package dev.arcus.numbering;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;

/**
 * The countries that a PBX may stand in: ISO 3166-1 alpha-3, and the three regions with a numbering plan of their own that
 * ISO only reserves (Ascension, Tristan da Cunha, Kosovo).
 */
public final class Countries {

    private static final Map<String, String> ALPHA_2 = alpha2ByAlpha3();

    private Countries() {}

    public static boolean isKnown(String alpha3) {
        return ALPHA_2.containsKey(alpha3);
    }

    /** All alpha-3 codes, in alphabetical order. */
    public static List<String> all() {
        return ALPHA_2.keySet().stream().sorted().toList();
    }

    /** The alpha-2 code of an alpha-3 code. */
    public static Optional<String> alpha2(String alpha3) {
        return Optional.ofNullable(ALPHA_2.get(alpha3));
    }

    private static Map<String, String> alpha2ByAlpha3() {
        var codes = new HashMap<String, String>();
        for (var alpha2 : Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2)) {
            codes.put(Locale.of("", alpha2).getISO3Country(), alpha2);
        }
        codes.put("ASC", "AC");
        codes.put("TAA", "TA");
        codes.put("XKX", "XK");
        return Map.copyOf(codes);
    }
}
