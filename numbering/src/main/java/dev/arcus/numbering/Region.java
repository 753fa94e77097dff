package dev.arcus.numbering;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbering plan of a country as the phone-number library knows it.
 *
 * @param code ISO 3166-1 alpha-2
 * @param countryCode 0 where the library knows no plan
 * @param nationalPrefix of the public network; empty for none
 */
record Region(String code, int countryCode, String nationalPrefix) {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();
    private static final int LONGEST_SHORT_NUMBER = 8;
    private static final Map<String, List<String>> EMERGENCY_NUMBERS = new ConcurrentHashMap<>();

    static Region of(String alpha3) {
        var code = Countries.alpha2(alpha3).orElseThrow();
        var prefix = orEmpty(LIBRARY.getNddPrefixForRegion(code, true));
        return new Region(code, LIBRARY.getCountryCodeForRegion(code), digits(prefix));
    }

    /**
     * A number that the library could read.
     *
     * @param valid in a range that is in use, else only of a possible length
     */
    record Read(PhoneNumber number, boolean valid) {}

    /** Reads {@code +} and digits. */
    Optional<Read> international(String e164) {
        return parse(e164);
    }

    /** Reads a number as dialled in the public network of this country, national prefix included where it has one. */
    Optional<Read> national(String digits) {
        return countryCode == 0
                ? Optional.empty()
                : parse(digits).filter(read -> read.number().getCountryCode() == countryCode);
    }

    boolean isEmergency(String digits) {
        return digits.length() <= LONGEST_SHORT_NUMBER && SHORT_NUMBERS.isEmergencyNumber(digits, code);
    }

    /** All of the country, of 2 to 5 digits: there are no others. Looked for once. */
    List<String> emergencyNumbers() {
        return EMERGENCY_NUMBERS.computeIfAbsent(code, unused -> {
            var found = new ArrayList<String>();
            for (int digits = 2, bound = 100; digits <= 5; digits++, bound *= 10) {
                for (var number = 0; number < bound; number++) {
                    var text = String.valueOf(bound + number).substring(1);
                    if (isEmergency(text)) {
                        found.add(text);
                    }
                }
            }
            return List.copyOf(found);
        });
    }

    /** Service numbers as 115 in Germany or 3103 in France. */
    boolean isShortNumber(String digits) {
        if (digits.length() > LONGEST_SHORT_NUMBER || countryCode == 0) {
            return false;
        }
        var number = new PhoneNumber();
        number.setCountryCode(countryCode);
        number.setNationalNumber(Long.parseLong(digits));
        return digits.charAt(0) != '0' && SHORT_NUMBERS.isValidShortNumberForRegion(number, code);
    }

    /** The digits that are dialled for {@code number} inside its own country, with the network's national prefix if any. */
    static String nationalDigits(PhoneNumber number) {
        return digits(LIBRARY.format(number, PhoneNumberFormat.NATIONAL));
    }

    static String e164(PhoneNumber number) {
        return LIBRARY.format(number, PhoneNumberFormat.E164);
    }

    private Optional<Read> parse(String text) {
        try {
            var number = LIBRARY.parse(text, code);
            if (LIBRARY.isValidNumber(number)) {
                return Optional.of(new Read(number, true));
            }
            // A leading zero that no valid number explains is a prefix too many: 00 11 is not Germany's number 011.
            var possible = !number.isItalianLeadingZero()
                    && LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            return possible ? Optional.of(new Read(number, false)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    static String digits(String text) {
        var result = new StringBuilder(text.length());
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> result.append((char) c));
        return result.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
