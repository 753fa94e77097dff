package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.guard.CloneCase;
import dev.arcus.domain.guard.CloneCaseId;
import dev.arcus.domain.guard.CloneCases;
import dev.arcus.domain.system.PbxSystem;
import org.junit.jupiter.api.Test;

abstract class CloneCasesContract extends StoreContract {

    @Test
    void sameBoxIsOneCaseHoweverOftenItComes() {
        var system = addSystem("PBX", addSite());
        var first = seen(system, 1, 0);
        var second = seen(system, 1, 5);

        stores().cloneCases().saw(first);
        stores().cloneCases().saw(second);

        assertThat(stores().cloneCases().of(system.id())).containsExactly(first.and(second));
    }

    @Test
    void oneMoreThanTheBoundPushesTheOneOutThatWasSeenLongestAgo() {
        var system = addSystem("PBX", addSite());
        for (var i = 0; i <= CloneCases.MAX; i++) {
            stores().cloneCases().saw(seen(system, i, i));
        }

        assertThat(stores().cloneCases().of(system.id()))
                .hasSize(CloneCases.MAX)
                .extracting(one -> one.box().serial())
                .startsWith("CPU" + CloneCases.MAX)
                .doesNotContain("CPU0");
    }

    @Test
    void closedCaseIsGoneAndAnotherSystemsIsNot() {
        var system = addSystem("PBX", addSite());
        var other = addSystem("Other", addSite());
        var seen = seen(system, 1, 0);
        stores().cloneCases().saw(seen);

        assertThat(stores().cloneCases().remove(other.id(), seen.id())).isFalse();
        assertThat(stores().cloneCases().remove(system.id(), seen.id())).isTrue();
        assertThat(stores().cloneCases().remove(system.id(), seen.id())).isFalse();
    }

    @Test
    void casesGoWithTheSystemAndNoneIsKeptOfOneThatIsGone() {
        var system = addSystem("PBX", addSite());
        stores().cloneCases().saw(seen(system, 1, 0));

        stores().systems().delete(system.id());
        stores().cloneCases().saw(seen(system, 2, 0));

        assertThat(stores().cloneCases().of(system.id())).isEmpty();
    }

    private CloneCase seen(PbxSystem system, int number, int second) {
        var at = TestClock.START.plusSeconds(second);
        return new CloneCase(
                CloneCaseId.next(samples.random()),
                system.id(),
                new Binding("CPU" + number, "%032x".formatted(number)),
                at,
                at,
                1,
                "192.0.2." + number,
                Samples.created(system.pbxId(), "secret").codeKeys());
    }
}
