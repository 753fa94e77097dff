package dev.arcus.numbering;

import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** The countries that a PBX may stand in: ISO 3166-1 alpha-3. */
public final class Countries {

    private static final Set<String> ALPHA_3 = Set.copyOf(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));

    private Countries() {}

    public static boolean isKnown(String alpha3) {
        return ALPHA_3.contains(alpha3);
    }

    /** All codes, in alphabetical order. */
    public static List<String> all() {
        return ALPHA_3.stream().sorted().toList();
    }
}
