package dev.arcus.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every input. */
class DialPlanPropertiesTest {

    @Property
    void neverThrows(@ForAll String anything, @ForAll("countries") String country) {
        var plan = plan(country, true);

        assertThat(plan.dial(anything)).isNotNull();
        assertThat(plan.canonical(anything)).isNotNull();
    }

    @Property
    void dialledDigitsAreNeverLost(@ForAll("digits") String digits, @ForAll("countries") String country) {
        var dialled = plan(country, true).dial(digits);

        if (dialled instanceof Dialled.Internal internal) {
            assertThat(internal.dial()).isEqualTo(digits);
        }
        if (dialled instanceof Dialled.Emergency emergency) {
            assertThat(emergency.dial()).isEqualTo(digits);
        }
    }

    @Property
    void dialledPublicNumberComesBack(@ForAll("digits") String digits, @ForAll("germanPlans") DialPlan plan) {
        if (plan.dial("0" + digits) instanceof Dialled.Public number && number.canonical() != null) {
            assertThat(plan.dial(number.canonical()))
                    .isInstanceOfSatisfying(
                            Dialled.Public.class,
                            again -> assertThat(again.canonical()).isEqualTo(number.canonical()));
        }
    }

    @Property
    void canonicalInputStaysAsItIs(@ForAll("digits") String digits, @ForAll("countries") String country) {
        var plan = plan(country, true);

        if (plan.canonical("+" + digits) instanceof Presented.Public number && number.canonical() != null) {
            assertThat(plan.canonical(number.canonical()))
                    .isEqualTo(new Presented.Public(number.canonical(), number.trace()));
        }
    }

    @Property(tries = 200)
    void sameAnswerInEveryThread(@ForAll("digits") String digits) {
        var plan = plan("DEU", true);

        var answers = java.util.stream.IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> plan.dial(digits))
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(18);
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of(Countries.all());
    }

    @Provide
    Arbitrary<DialPlan> germanPlans() {
        return Arbitraries.of(plan("DEU", true), plan("DEU", false));
    }

    private static DialPlan plan(String country, boolean use) {
        var proposal = Proposal.of(country);
        return DialPlan.of(
                new DialingInformation(
                        country, proposal.nationalPrefix(), proposal.internationalPrefix(), List.of("0"), use, null),
                List.of());
    }
}
