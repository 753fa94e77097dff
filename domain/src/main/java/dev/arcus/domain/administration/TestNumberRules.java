package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Systems;
import dev.arcus.numbering.DialPlan;
import dev.arcus.numbering.TestNumber;
import java.util.List;
import java.util.Optional;

/** The test numbers of a system must pass before a change of its plan is saved. */
final class TestNumberRules {

    private final Systems systems;

    TestNumberRules(Systems systems) {
        this.systems = systems;
    }

    static DialPlan planOf(PbxSystem system) {
        return DialPlan.of(system.dialing(), system.rules(), system.emergencies());
    }

    /** Throws {@link dev.arcus.numbering.BadRule} for a rule that cannot be read. */
    Optional<Refusal> objection(PbxSystem old, PbxSystem changed) {
        var samePlan = old.dialing().equals(changed.dialing())
                && old.rules().equals(changed.rules())
                && old.emergencies().equals(changed.emergencies());
        return samePlan ? Optional.empty() : objection(changed);
    }

    private Optional<Refusal> objection(PbxSystem changed) {
        var tests = systems.testNumbers(changed.id());
        if (tests.isEmpty()) {
            return Optional.empty();
        }
        var plan = planOf(changed);
        List<TestNumber.Failure> failed =
                tests.stream().flatMap(test -> test.failures(plan).stream()).toList();
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(Reason.TEST_NUMBERS_FAILED, "testNumbers", "", failed));
    }
}
