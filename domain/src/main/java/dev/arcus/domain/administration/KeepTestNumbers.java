package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.numbering.BadRule;
import dev.arcus.numbering.TestNumber;
import java.time.InstantSource;
import java.util.List;

/**
 * Keeps test numbers with a system's plan, which from then on every change of the plan must pass. They are kept even when they
 * fail now: a plan that is to be changed on purpose is changed after its test numbers.
 */
public final class KeepTestNumbers {

    private final SystemStores stores;
    private final InstantSource clock;
    private final FindSystem find;

    public KeepTestNumbers(SystemStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
    }

    /** A test number, and what the present plan makes of it. */
    public record Tried(TestNumber test, TestNumber.Got got, boolean passes) {}

    public Outcome<List<Tried>> read(Actor actor, SystemId id) {
        return find.then(
                actor,
                Act.READ_SYSTEMS,
                id,
                system -> tried(system, stores.systems().testNumbers(id)));
    }

    /** Replaces them all. */
    public Outcome<List<Tried>> replace(Actor actor, SystemId id, List<TestNumber> tests) {
        var wanted = TestNumber.list(tests);
        return stores.transactions()
                .run(() -> find.locked(
                        actor, Act.WRITE_SYSTEMS, id, Expected.ANY, system -> switch (tried(system, wanted)) {
                            case Outcome.Done<List<Tried>> done -> {
                                store(actor, id, wanted);
                                yield done;
                            }
                            case Outcome.Refused<List<Tried>> refused -> refused;
                        }));
    }

    private void store(Actor actor, SystemId id, List<TestNumber> tests) {
        var old = stores.systems().testNumbers(id);
        stores.systems().setTestNumbers(id, tests);
        var detail = tests.size() + " test numbers";
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, "system.test-numbers", id, detail)
                        .changed(numbers(old), numbers(tests)));
    }

    private static Facts numbers(List<TestNumber> tests) {
        return Facts.NONE.and(
                "testNumbers", tests.stream().map(TestNumber::number).toList());
    }

    private static Outcome<List<Tried>> tried(PbxSystem system, List<TestNumber> tests) {
        try {
            var plan = TestNumberRules.planOf(system);
            return Outcome.done(tests.stream()
                    .map(test ->
                            new Tried(test, test.got(plan), test.failures(plan).isEmpty()))
                    .toList());
        } catch (BadRule bad) {
            return RuleRefusal.of(bad);
        }
    }
}
