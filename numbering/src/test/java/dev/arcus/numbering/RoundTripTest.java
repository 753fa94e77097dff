package dev.arcus.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every valid public number of every country survives the way to the PBX and back, but for the exceptions named here. */
class RoundTripTest {

    /** Each one is explained in docs/numbering.md; at most ten, and none that is not needed any more. */
    private static final Set<String> EXCEPTIONS = Set.of();

    private static final List<String> ABROAD = List.of("DEU", "FRA", "USA", "ITA", "ARG", "RUS", "JPN", "BRA");
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    @Test
    void everyNumberSurvivesAtHomeWithAndWithoutOutboundPrefix() {
        var lost = new TreeSet<String>();
        var tried = 0;
        for (var country : Countries.all()) {
            for (var number : examples(country)) {
                lost(country, number, true).ifPresent(lost::add);
                lost(country, number, false).ifPresent(lost::add);
                tried += 2;
            }
        }

        assertThat(tried).isGreaterThan(2_000);
        assertThat(lost).isEqualTo(EXCEPTIONS).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void everyNumberSurvivesFromAbroad() {
        var lost = new TreeSet<String>();
        for (var home : ABROAD) {
            for (var country : Countries.all()) {
                examples(country).forEach(number -> lost(home, number, true).ifPresent(lost::add));
            }
        }

        assertThat(lost).isEqualTo(EXCEPTIONS);
    }

    /** The number, if it is another one after the way there and back. */
    private static Optional<String> lost(String country, String number, boolean use) {
        var proposal = Proposal.of(country);
        var dialing = new DialingInformation(
                country, proposal.nationalPrefix(), proposal.internationalPrefix(), List.of("0"), use, null);
        var plan = DialPlan.of(dialing, List.of());
        var survives = plan.dial(number) instanceof Dialled.Public dialled
                && plan.canonical(dialled.dial()) instanceof Presented.Public back
                && number.equals(back.canonical());
        return survives ? Optional.empty() : Optional.of(country + " " + number);
    }

    private static List<String> examples(String country) {
        var code = Countries.alpha2(country).orElseThrow();
        var result = new ArrayList<String>();
        if (LIBRARY.getCountryCodeForRegion(code) == 0) {
            return result;
        }
        for (var type : PhoneNumberType.values()) {
            var example = LIBRARY.getExampleNumberForType(code, type);
            if (example != null && LIBRARY.isValidNumber(example)) {
                result.add(LIBRARY.format(example, PhoneNumberFormat.E164));
            }
        }
        return result;
    }
}
