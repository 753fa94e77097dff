package dev.arcus.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of the product page and of the contract, by example. */
class DialPlanTest {

    @ParameterizedTest
    @CsvSource({
        // The contract's own examples for France.
        "FRA, +33390676767, 00390676767, +33390676767",
        "FRA, 0390676767, 00390676767, +33390676767",
        "FRA, +498912345, 000498912345, +498912345",
        "FRA, 00498912345, 000498912345, +498912345",
        // Open plan, prefix needed.
        "DEU, 089 123456, 0089123456, +4989123456",
        "DEU, +49 (89) 12-34/56, 0089123456, +4989123456",
        "DEU, +43 1 5137000, 00043 15137000, +4315137000",
        // Kept leading zero; no national prefix.
        "ITA, 06 1234 5678, 00612345678, +390612345678",
        "ESP, 810 123 456, 0810123456, +34810123456",
        "DNK, 32 12 34 56, 032123456, +4532123456",
        "SGP, 6123 4567, 061234567, +6561234567",
        // North America: with and without the 1.
        "USA, (201) 555-0123, 012015550123, +12015550123",
        "USA, 1 201 555 0123, 012015550123, +12015550123",
        "USA, +1 416 555 0123, 014165550123, +14165550123",
        "USA, 011 49 89 123456, 00114989123456, +4989123456",
        // The national form is not prefix and digits.
        "ARG, +54 9 11 2345-6789, 00111523456789, +5491123456789",
        "MEX, +52 222 123 4567, 02221234567, +522221234567",
        "BRA, +55 11 98765-4321, 0011987654321, +5511987654321",
        // Letters on keys, digits of other scripts.
        "USA, 1-800-FLOWERS, 018003569377, +18003569377",
        "DEU, ٠٨٩١٢٣٤٥٦, 0089123456, +4989123456",
        "DEU, ０８９１２３４５６, 0089123456, +4989123456",
    })
    void publicNumberIsDialledAndComesBack(String country, String input, String dial, String canonical) {
        var plan = plan(country, true);

        var dialled = plan.dial(input);

        assertThat(dialled).isInstanceOfSatisfying(Dialled.Public.class, number -> {
            assertThat(number.dial()).isEqualTo(dial.replace(" ", ""));
            assertThat(number.canonical()).isEqualTo(canonical);
        });
        assertThat(canonicalOf(plan.canonical(dial))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"FRA, +33390676767, 0390676767", "FRA, +498912345, 00498912345", "USA, +12015550123, 12015550123"})
    void withoutOutboundPrefixNothingIsPutInFront(String country, String input, String dial) {
        assertThat(plan(country, false).dial(input))
                .isInstanceOfSatisfying(
                        Dialled.Public.class,
                        number -> assertThat(number.dial()).isEqualTo(dial));
    }

    @ParameterizedTest
    @CsvSource({"54321", "100", "654321", "89123456", "*21#", "#31#089123456"})
    void whatIsNoPublicNumberGoesOutUnchanged(String input) {
        assertThat(plan("DEU", true).dial(input))
                .isInstanceOfSatisfying(
                        Dialled.Internal.class,
                        number -> assertThat(number.dial()).isEqualTo(input));
    }

    @ParameterizedTest
    @CsvSource({"DEU, 112", "DEU, 110", "DEU, 0112", "USA, 911", "GBR, 999", "AUS, 000", "FRA, 15"})
    void emergencyNumbersAreNotChanged(String country, String input) {
        assertThat(plan(country, true).dial(input))
                .isInstanceOfSatisfying(
                        Dialled.Emergency.class,
                        number -> assertThat(number.dial()).isEqualTo(input));
    }

    @Test
    void emergencyNumbersAreSafeFromRulesUntilOneIsConfirmed() {
        var rules = List.of(new NumberingRule("^1", "", "bars"));
        var confirmed = new EmergencyPolicy(false, Set.of(), Set.of("^1"));

        assertThat(DialPlan.of(german(true), rules).dial("112")).isInstanceOf(Dialled.Emergency.class);
        assertThat(DialPlan.of(german(true), rules, confirmed).dial("112")).isInstanceOf(Dialled.Barred.class);
    }

    @Test
    void administratorMaySendEmergencyCallsWithTheOutboundPrefix() {
        var policy = new EmergencyPolicy(true, Set.of(), Set.of());

        assertThat(DialPlan.of(german(true), List.of(), policy).dial("112"))
                .isInstanceOfSatisfying(
                        Dialled.Emergency.class,
                        number -> assertThat(number.dial()).isEqualTo("0112"));
    }

    @Test
    void administratorMayHaveAnInternalNumberThatIsAnEmergencyNumber() {
        var policy = new EmergencyPolicy(false, Set.of("110"), Set.of());

        assertThat(DialPlan.of(german(true), List.of(), policy).dial("110")).isInstanceOf(Dialled.Internal.class);
    }

    @Test
    void shortPublicNumbersGetTheOutboundPrefixAndHaveNoCanonicalForm() {
        var plan = plan("DEU", true);

        assertThat(plan.dial("115")).isEqualTo(new Dialled.Public("0115", null, Trace.of(DecidedBy.SHORT_NUMBER)));
        assertThat(plan.canonical("0115")).isEqualTo(new Presented.Public(null, Trace.of(DecidedBy.SHORT_NUMBER)));
    }

    @Test
    void everyOutboundPrefixIsRecognisedAndTheFirstIsDialled() {
        var plan = DialPlan.of(new DialingInformation("DEU", "0", "00", List.of("0", "9"), true, null), List.of());

        assertThat(plan.dial("089123456"))
                .isInstanceOfSatisfying(
                        Dialled.Public.class,
                        number -> assertThat(number.dial()).isEqualTo("0089123456"));
        for (var presented : List.of("0089123456", "9089123456", "089123456", "+4989123456", "900498912345 6")) {
            assertThat(canonicalOf(plan.canonical(presented))).as(presented).isEqualTo("+4989123456");
        }
    }

    @Test
    void pausesAndExtensionsStayBehindTheNumber() {
        var plan = plan("DEU", true);

        assertThat(dial(plan, "089 123456,,12#")).isEqualTo("0089123456,,12#");
        assertThat(dial(plan, "089123456p12w3")).isEqualTo("0089123456,12;3");
        assertThat(dial(plan, "tel:+49-89-123456;ext=12")).isEqualTo("0089123456,12");
        assertThat(dial(plan, "tel:123456;phone-context=+4989")).isEqualTo("0089123456");
    }

    @Test
    void extensionsAreReachedByDirectDialInAnOpenPlan() {
        var plan =
                DialPlan.of(new DialingInformation("DEU", "0", "00", List.of("0"), true, "+49 711 1234-0"), List.of());

        assertThat(plan.canonical("567"))
                .isEqualTo(new Presented.Internal("567", "+497111234567", Trace.of(DecidedBy.DIRECT_DIAL)));
        assertThat(plan.dial("+49 711 1234 567"))
                .isEqualTo(new Dialled.Internal("567", "+497111234567", Trace.of(DecidedBy.DIRECT_DIAL)));
    }

    @Test
    void extensionsReplaceTheLastDigitsInAClosedPlan() {
        var plan = DialPlan.of(
                new DialingInformation("FRA", "0", "00", List.of("0"), true, "+33 3 90 67 70 00"), List.of());

        assertThat(plan.canonical("7123"))
                .isEqualTo(new Presented.Internal("7123", "+33390677123", Trace.of(DecidedBy.DIRECT_DIAL)));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "abc", "+", "089+123", "tel:", "١٢a", "'0\u00001'"})
    void whatIsNoNumberIsSaidSo(String input) {
        assertThat(plan("DEU", true).dial(input)).isInstanceOf(Dialled.Unrecognised.class);
        assertThat(plan("DEU", true).canonical(input)).isInstanceOf(Presented.Unrecognised.class);
    }

    @Test
    void installationNumberIsCheckedForItsCountry() {
        assertThat(InstallationNumber.fits("+49 711 1234-0", "DEU")).isTrue();
        assertThat(InstallationNumber.fits("0711 1234-0", "DEU")).isTrue();
        assertThat(InstallationNumber.fits("+33 3 90 67 70 00", "DEU")).isFalse();
        assertThat(InstallationNumber.fits("12", "FRA")).isFalse();
    }

    private static String dial(DialPlan plan, String input) {
        return switch (plan.dial(input)) {
            case Dialled.Public number -> number.dial();
            case Dialled.Internal number -> number.dial();
            case Dialled.Emergency number -> number.dial();
            case Dialled.Barred barred -> "barred";
            case Dialled.Unrecognised unrecognised -> "unrecognised";
        };
    }

    private static String canonicalOf(Presented presented) {
        return switch (presented) {
            case Presented.Public number -> String.valueOf(number.canonical());
            case Presented.Internal number -> "internal";
            case Presented.Emergency number -> "emergency";
            case Presented.Unrecognised unrecognised -> "unrecognised";
        };
    }

    private static DialingInformation german(boolean use) {
        return new DialingInformation("DEU", "0", "00", List.of("0"), use, null);
    }

    private static DialPlan plan(String country, boolean use) {
        var proposal = Proposal.of(country);
        return DialPlan.of(
                new DialingInformation(
                        country, proposal.nationalPrefix(), proposal.internationalPrefix(), List.of("0"), use, null),
                List.of());
    }
}
