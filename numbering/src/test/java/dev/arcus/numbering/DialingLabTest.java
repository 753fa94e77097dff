package dev.arcus.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.arcus.numbering.LabReport.Warning;
import dev.arcus.numbering.LabReport.Warning.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DialingLabTest {

    private static final DialingInformation GERMANY =
            new DialingInformation("DEU", "0", "00", List.of("0"), true, null);

    @Test
    void eachNumberIsShownForwardAndBack() {
        var report = lab().run(List.of("089 123456"));

        assertThat(report.rows()).singleElement().satisfies(row -> {
            assertThat(row.dialled()).isInstanceOf(Dialled.Public.class);
            assertThat(row.back()).contains(new Presented.Public("+4989123456", Trace.of(DecidedBy.NATIONAL)));
            assertThat(row.warnings()).isEmpty();
        });
    }

    @Test
    void ruleBehindOneThatMatchesMoreIsDead() {
        assertThat(dead(lab(rule("^08", "9"), rule("^0800", "")).run(List.of())))
                .containsExactly(Kind.DEAD_RULE);
        assertThat(dead(lab(rule(".*", "9"), rule("^1", "")).run(List.of()))).containsExactly(Kind.DEAD_RULE);
        assertThat(dead(lab(rule("^1$", "9"), rule("^1$", "8")).run(List.of()))).containsExactly(Kind.DEAD_RULE);
        assertThat(dead(lab(rule("^0800", "9"), rule("^08", "8")).run(List.of())))
                .isEmpty();
        assertThat(dead(lab(rule("^08", "9"), rule("^0[5-9]", "8")).run(List.of())))
                .isEmpty();
    }

    @Test
    void publicResultWithoutOutboundPrefixIsNamed() {
        var row = lab(rule("^77$", "+4989123456")).run(List.of("77")).rows().getFirst();

        assertThat(row.warnings()).extracting(Warning::kind).containsExactly(Kind.NO_OUTBOUND_PREFIX);
    }

    @Test
    void digitsThatARuleCutsOffAreNamed() {
        var row = lab(rule("^(089123456)\\d+$", "0$1"))
                .run(List.of("08912345678"))
                .rows()
                .getFirst();

        assertThat(row.warnings()).extracting(Warning::kind).containsExactly(Kind.LOST_DIGITS);
    }

    @Test
    void barredEmergencyNumberIsNamedWhetherConfirmedOrNot() {
        var confirmed = new EmergencyPolicy(false, Set.of(), Set.of("^11"));

        assertThat(kinds(lab(rule("^11", "")).run(List.of()))).containsOnly(Kind.EMERGENCY_EXEMPT);
        assertThat(kinds(new DialingLab(GERMANY, List.of(rule("^11", "")), confirmed).run(List.of())))
                .containsOnly(Kind.EMERGENCY_BARRED);
    }

    @Test
    void confirmedRuleThatChangesAnEmergencyNumberIsNamed() {
        var confirmed = new EmergencyPolicy(false, Set.of(), Set.of("^112$"));

        assertThat(kinds(new DialingLab(GERMANY, List.of(rule("^112$", "0112")), confirmed).run(List.of())))
                .containsExactly(Kind.EMERGENCY_CHANGED);
    }

    @Test
    void numberThatMayBeInternalOrPublicIsNamed() {
        var row = lab().run(List.of("115")).rows().getFirst();

        assertThat(row.warnings()).extracting(Warning::kind).containsExactly(Kind.INTERNAL_OR_PUBLIC);
    }

    @Test
    void aThousandNumbersAreTriedAndOneMoreIsNot() {
        assertThat(lab().run(Collections.nCopies(1_000, "110")).rows()).hasSize(1_000);
        assertThatIllegalArgumentException().isThrownBy(() -> lab().run(Collections.nCopies(1_001, "110")));
    }

    private static DialingLab lab(NumberingRule... rules) {
        return new DialingLab(GERMANY, List.of(rules), EmergencyPolicy.UNTOUCHED);
    }

    private static NumberingRule rule(String match, String replacement) {
        return new NumberingRule(match, replacement, "");
    }

    private static List<Kind> dead(LabReport report) {
        return kinds(report).stream().filter(kind -> kind == Kind.DEAD_RULE).toList();
    }

    private static List<Kind> kinds(LabReport report) {
        return report.warnings().stream().map(Warning::kind).toList();
    }
}
