package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.HubRun;
import dev.arcus.domain.incident.Incident;
import dev.arcus.domain.incident.Incident.Extent;
import dev.arcus.domain.incident.Incident.Member;
import dev.arcus.domain.incident.Incidents.Membership;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code Incidents} and {@code HubRuns}. */
abstract class IncidentsContract extends StoreContract {

    @Test
    void incidentsComeNewestFirstWithTheirMembers() {
        var first = incident("192.0.2.1", SystemId.next(samples.random()), SystemId.next(samples.random()));
        var second = incident("192.0.2.2", SystemId.next(samples.random()));

        stores().incidents().addAll(List.of(first));
        stores().incidents().addAll(List.of(second));

        assertThat(stores().incidents().newest(2, 0)).containsExactly(second, first);
        assertThat(stores().incidents().newest(1, 1)).containsExactly(first);
    }

    @Test
    void incidentsAreFoundByTheirNumbersWithWhoIsInThem() {
        var one = SystemId.next(samples.random());
        var two = SystemId.next(samples.random());
        var first = incident("192.0.2.4", one, two);
        var second = incident("192.0.2.5", one);
        var before = stores().incidents().count();
        stores().incidents().addAll(List.of(first, second));

        assertThat(stores().incidents().count()).isEqualTo(before + 2);
        var ours = stores().incidents().memberships().stream()
                .filter(member -> Set.of(one, two).contains(member.system()))
                .toList();
        assertThat(ours).extracting(Membership::system).containsExactlyInAnyOrder(one, one, two);
        var numbers = ours.stream().map(Membership::incident).distinct().toList();
        assertThat(numbers).hasSize(2).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(stores().incidents().numbered(numbers.reversed())).containsExactly(second, first);
        assertThat(stores().incidents().numbered(List.of(numbers.getLast(), Long.MAX_VALUE)))
                .containsExactly(first);
        assertThat(stores().incidents().numbered(List.of())).isEmpty();
    }

    @Test
    void whoIsBackIsNoLongerAway() {
        var one = SystemId.next(samples.random());
        var two = SystemId.next(samples.random());
        stores().incidents().addAll(List.of(incident("192.0.2.3", one, two)));
        assertThat(stores().incidents().away()).contains(one, two);

        stores().incidents().back(Map.of(one, second(60), two, second(-60)));

        assertThat(stores().incidents().away()).doesNotContain(one).contains(two);
        stores().incidents().back(Map.of(one, second(70), two, second(80)));
        var over = stores().incidents().newest(1, 0).getFirst();
        assertThat(over.members())
                .extracting(member -> Optional.ofNullable(member.back()))
                .containsExactlyInAnyOrder(Optional.of(second(60)), Optional.of(second(80)));
        assertThat(over.end()).contains(second(80));
    }

    @Test
    void runsOfTheHubComeNewestFirst() {
        var runs = stores().hubRuns();
        var first = stores().sessionRows().nextIncarnation();
        runs.started(first, second(0));
        runs.alive(first, second(10));
        var next = stores().sessionRows().nextIncarnation();
        runs.started(next, second(20));
        runs.stopped(next, second(30));

        assertThat(runs.newest(2))
                .containsExactly(
                        new HubRun(next, second(20), second(30), second(30)),
                        new HubRun(first, second(0), second(10), null));
    }

    private static Incident incident(String address, SystemId... systems) {
        var members = Arrays.stream(systems)
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .map(system -> new Member(system, second(0), null))
                .toList();
        return new Incident(second(0), CauseClass.LOST, Extent.ADDRESS, address, members);
    }

    private static Instant second(int number) {
        return TestClock.START.plusSeconds(number);
    }
}
