package dev.arcus.numbering;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Map;

/**
 * The prefixes that are usual in a country, to start the form from.
 *
 * @param country ISO 3166-1 alpha-3
 * @param example a number of the country as it is written there; empty where the library knows none
 */
public record Proposal(String country, String nationalPrefix, String internationalPrefix, String example) {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** Countries with several carriers to choose from, where the library prefers none: a prefix that is in use there. */
    private static final Map<String, String> CARRIER_CHOICE = Map.ofEntries(
            Map.entry("BO", "00"),
            Map.entry("BR", "00"),
            Map.entry("CL", "00"),
            Map.entry("CO", "00"),
            Map.entry("ID", "001"),
            Map.entry("IL", "00"),
            Map.entry("KH", "001"),
            Map.entry("KP", "00"),
            Map.entry("KR", "001"),
            Map.entry("PW", "011"),
            Map.entry("SB", "00"),
            Map.entry("SG", "001"),
            Map.entry("TH", "001"),
            Map.entry("TW", "002"),
            Map.entry("TZ", "000"),
            Map.entry("UG", "000"));

    private static final String USUAL = "00";

    /** {@code country}: alpha-3. */
    public static Proposal of(String country) {
        var region = Region.of(country);
        return new Proposal(
                country, region.nationalPrefix(), internationalPrefix(region.code()), example(region.code()));
    }

    private static String internationalPrefix(String code) {
        if (LIBRARY.getCountryCodeForRegion(code) == 0) {
            return USUAL;
        }
        var abroad = LIBRARY.getExampleNumber("DE".equals(code) ? "FR" : "DE");
        var written = LIBRARY.formatOutOfCountryCallingNumber(abroad, code);
        return written.startsWith("+")
                ? CARRIER_CHOICE.getOrDefault(code, USUAL)
                : Region.digits(written.substring(0, written.indexOf(' ')));
    }

    private static String example(String code) {
        return LIBRARY.getCountryCodeForRegion(code) == 0
                ? ""
                : LIBRARY.format(LIBRARY.getExampleNumber(code), PhoneNumberFormat.NATIONAL);
    }
}
