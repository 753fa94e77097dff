package dev.arcus.numbering;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.arcus.numbering.Region.Read;
import java.util.Optional;

/** Reads and writes public numbers with the prefixes of one PBX. */
final class PublicNumbers {

    private final Region region;
    private final String nationalPrefix;
    private final String internationalPrefix;

    PublicNumbers(Region region, DialingInformation dialing) {
        this.region = region;
        this.nationalPrefix = dialing.nationalPrefix();
        this.internationalPrefix = dialing.internationalPrefix();
    }

    /** Reads {@code digits}, without outbound prefix; a number in use is preferred to one that is only possible. */
    Optional<Read> read(String digits) {
        if (digits.startsWith("+")) {
            return region.international(digits);
        }
        Optional<Read> best = Optional.empty();
        if (startsWith(digits, internationalPrefix)) {
            best = region.international("+" + digits.substring(internationalPrefix.length()));
        }
        if (!isValid(best) && startsWith(digits, nationalPrefix)) {
            best = better(best, national(digits.substring(nationalPrefix.length())));
        }
        return isValid(best) ? best : better(best, withoutPrefix(digits));
    }

    /** What is dialled for {@code number}, outbound prefix not included. */
    String write(PhoneNumber number) {
        if (!isNational(number)) {
            return internationalPrefix + Region.e164(number).substring(1);
        }
        var digits = Region.nationalDigits(number);
        var network = region.nationalPrefix();
        return nationalPrefix + (startsWith(digits, network) ? digits.substring(network.length()) : digits);
    }

    boolean isNational(PhoneNumber number) {
        return number.getCountryCode() == region.countryCode();
    }

    /** The digits behind the PBX's national prefix, read with the network's. */
    private Optional<Read> national(String rest) {
        var withNetworkPrefix = region.national(region.nationalPrefix() + rest);
        return isValid(withNetworkPrefix) || region.nationalPrefix().isEmpty()
                ? withNetworkPrefix
                : better(withNetworkPrefix, region.national(rest));
    }

    /** Only where the country's numbers are dialled like that: 54321 is not Moers 54321 where 02841 belongs in front. */
    private Optional<Read> withoutPrefix(String digits) {
        var network = region.nationalPrefix();
        return region.national(digits)
                .filter(Read::valid)
                .filter(read -> network.isEmpty()
                        || nationalPrefix.isEmpty()
                        || !Region.nationalDigits(read.number()).startsWith(network));
    }

    private static Optional<Read> better(Optional<Read> first, Optional<Read> second) {
        return first.isEmpty() || isValid(second) ? second : first;
    }

    private static boolean isValid(Optional<Read> read) {
        return read.isPresent() && read.get().valid();
    }

    private static boolean startsWith(String digits, String prefix) {
        return !prefix.isEmpty() && digits.length() > prefix.length() && digits.startsWith(prefix);
    }
}
