package dev.arcus.numbering;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** The installation number: the company's public number, checked for its country. */
public final class InstallationNumber {

    private InstallationNumber() {}

    /** Whether {@code typed} is a number of {@code country} (alpha-3), in national or international form. */
    public static boolean fits(String typed, String country) {
        return read(typed, Region.of(country)).isPresent();
    }

    static Optional<PhoneNumber> read(String typed, Region region) {
        var digits = Cleaned.of(typed).digits();
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        var read = digits.startsWith("+") ? region.international(digits) : region.national(digits);
        return read.map(Region.Read::number).filter(number -> number.getCountryCode() == region.countryCode());
    }
}
