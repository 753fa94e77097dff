package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Systems;
import dev.arcus.numbering.BadRule;
import dev.arcus.numbering.DialPlan;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.DialingLab;
import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.numbering.LabReport;
import dev.arcus.numbering.NumberingRule;
import dev.arcus.numbering.TestNumber;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The dialing lab: what becomes of numbers by a plan that is saved, or not yet. Changes nothing. */
public final class TryNumbers {

    private final Systems systems;
    private final AccessPolicy policy;
    private final FindSystem find;

    public TryNumbers(Systems systems, AccessPolicy policy) {
        this.systems = systems;
        this.policy = policy;
        this.find = new FindSystem(systems, policy);
    }

    /** Dialing information, rules, and what was confirmed about emergency numbers. */
    public record Plan(DialingInformation dialing, List<NumberingRule> rules, EmergencyPolicy emergencies) {

        public Plan {
            rules = NumberingRule.list(rules);
        }

        static Plan of(PbxSystem system) {
            return new Plan(system.dialing(), system.rules(), system.emergencies());
        }
    }

    /**
     * What is to be otherwise than saved; null leaves a part as it is.
     *
     * @param dialing from the old dialing information to the new
     */
    public record Trial(
            @Nullable UnaryOperator<DialingInformation> dialing,
            @Nullable List<NumberingRule> rules,
            EmergencyChange emergencies) {

        Plan applyTo(Plan old) {
            var wanted = rules == null ? old.rules() : rules;
            return new Plan(
                    dialing == null ? old.dialing() : dialing.apply(old.dialing()),
                    wanted,
                    emergencies.applyTo(old.emergencies(), old.rules(), wanted));
        }
    }

    /**
     * What was found, and with which plan.
     *
     * @param failedTests of the test numbers that are kept with the system: with any of them, the plan could not be saved
     */
    public record Result(Plan plan, LabReport report, List<TestNumber.Failure> failedTests) {

        public Result {
            failedTests = List.copyOf(failedTests);
        }
    }

    /** On a system, for whoever may read it; at most {@link DialingLab#MAX_NUMBERS} numbers. */
    public Outcome<Result> run(Actor actor, SystemId id, Trial trial, List<String> numbers) {
        return find.then(
                actor, Act.READ_SYSTEMS, id, system -> on(Plan.of(system), trial, systems.testNumbers(id), numbers));
    }

    /** On a plan of no system, for whoever may declare systems; at most {@link DialingLab#MAX_NUMBERS} numbers. */
    public Outcome<Result> run(Actor actor, DialingInformation dialing, Trial trial, List<String> numbers) {
        return policy.mayEver(actor, Act.WRITE_SYSTEMS)
                ? on(new Plan(dialing, List.of(), EmergencyPolicy.UNTOUCHED), trial, List.of(), numbers)
                : Outcome.refused(Reason.ROLE_MISSING);
    }

    private static Outcome<Result> on(Plan saved, Trial trial, List<TestNumber> tests, List<String> numbers) {
        try {
            var plan = trial.applyTo(saved);
            var lab = new DialingLab(plan.dialing(), plan.rules(), plan.emergencies());
            return Outcome.done(new Result(plan, lab.run(numbers), failures(plan, tests)));
        } catch (BadRule bad) {
            return RuleRefusal.of(bad);
        } catch (Misfit misfit) {
            return Outcome.refused(Reason.INVALID, misfit.field(), String.valueOf(misfit.getMessage()));
        }
    }

    private static List<TestNumber.Failure> failures(Plan plan, List<TestNumber> tests) {
        var compiled = DialPlan.of(plan.dialing(), plan.rules(), plan.emergencies());
        return tests.stream().flatMap(test -> test.failures(compiled).stream()).toList();
    }
}
