package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.people.UserId;
import dev.arcus.domain.system.PhoneNumber;
import dev.arcus.domain.system.Station;
import dev.arcus.domain.system.StationDetails;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class StationsContract extends StoreContract {

    @Test
    void wholeListIsReplacedAndSortedByNumber() {
        var system = addSystem("PBX", addSite());
        stores().stations().replace(system.id(), List.of(new Station("100", "Old", "8028")));

        stores().stations()
                .replace(system.id(), List.of(new Station("102", "Bo", "8068"), new Station("101", "Änne", "")));

        assertThat(stores().stations().of(system.id()))
                .containsExactly(new Station("101", "Änne", ""), new Station("102", "Bo", "8068"));
    }

    @Test
    void deletedSystemHasNoStations() {
        var system = addSystem("PBX", addSite());
        stores().stations().replace(system.id(), List.of(new Station("100", "Bo", "8028")));

        stores().systems().delete(system.id());

        assertThat(stores().stations().of(system.id())).isEmpty();
    }

    @Test
    void internalNumbersOfSystemsAreFound() {
        var site = addSite();
        var system = addSystem("PBX", site);
        var other = addSystem("Other", site);
        stores().stations().replace(system.id(), List.of(new Station("100", "", ""), new Station("101", "", "")));
        stores().stations().replace(other.id(), List.of(new Station("300", "", "")));
        var renumbered = new StationDetails(
                new StationDetails.Numbers("7100", null, null, null, null, null),
                StationDetails.NONE.holder(),
                StationDetails.NONE.device());
        stores().stations().describe(system.id(), "100", renumbered);
        stores().stations().describe(system.id(), "101", StationDetails.NONE);

        var both = Set.of(system.id(), other.id());
        assertThat(stores().stations().usesAny(both, Set.of("7100", "x"))).isTrue();
        assertThat(stores().stations().usesAny(both, Set.of("101"))).isTrue();
        assertThat(stores().stations().usesAny(both, Set.of("300"))).isTrue();
        assertThat(stores().stations().usesAny(both, Set.of("100", "10"))).isFalse();
        assertThat(stores().stations().usesAny(Set.of(system.id()), Set.of("300")))
                .isFalse();
        assertThat(stores().stations().usesAny(both, Set.of())).isFalse();
        assertThat(stores().stations().usesAny(Set.of(), Set.of("300"))).isFalse();
    }

    @Test
    void anAddedPhoneOutlivesReportsUntilItIsRemoved() {
        var system = addSystem("PBX", addSite()).id();
        var reported = List.of(new Station("101", "Bo", "8028"), new Station("100", "Änne", ""));
        stores().stations().add(system, "099");
        stores().stations().add(system, "100");
        stores().stations().describe(system, "099", StationDetails.NONE);

        stores().stations().replace(system, reported);
        assertThat(stores().stations().of(system))
                .containsExactly(
                        new Station("099", "", ""), new Station("100", "Änne", ""), new Station("101", "Bo", "8028"));

        stores().stations().add(system, "101");
        stores().stations().replace(system, List.of());
        assertThat(stores().stations().of(system))
                .containsExactly(new Station("099", "", ""), new Station("100", "", ""));

        stores().stations().remove(system, "099");
        stores().stations().remove(system, "100");
        stores().stations().replace(system, reported);
        assertThat(stores().stations().of(system)).hasSize(2);
        assertThat(stores().stations().details(system)).isEmpty();
        stores().stations().remove(system, "101");
        assertThat(stores().stations().of(system)).extracting(Station::number).containsExactly("100");
        assertThat(stores().stations().usesAny(Set.of(system), Set.of("100"))).isTrue();
    }

    @Test
    void whatWasSaidOfAPhoneOutlivesTheNextReport() {
        var system = addSystem("PBX", addSite());
        var said = new StationDetails(
                new StationDetails.Numbers("7100", "999", "089 1234100", "71", "Bakery", "DEU"),
                new StationDetails.Holder("Änne", "Müller", UserId.next(samples.random()), null),
                new StationDetails.Device(null, "mobile", null, true));
        stores().stations().replace(system.id(), List.of(new Station("100", "A", "8028")));

        stores().stations().describe(system.id(), "100", StationDetails.NONE);
        stores().stations().describe(system.id(), "100", said);
        stores().stations().replace(system.id(), List.of(new Station("100", "B", "8068"), new Station("101", "C", "")));

        assertThat(stores().stations().details(system.id()))
                .containsOnlyKeys("100")
                .containsEntry("100", said);
        assertThat(stores().stations().phones(system.id()))
                .containsExactly(
                        new PhoneNumber(system.id(), new Station("100", "B", "8068"), said),
                        new PhoneNumber(system.id(), new Station("101", "C", ""), StationDetails.NONE));
        stores().systems().delete(system.id());
        assertThat(stores().stations().details(system.id())).isEmpty();
    }

    @Test
    void freedPeopleAreGoneFromThePhonesOfOneSystemAndTheNumbersStay() {
        var site = addSite();
        var system = addSystem("PBX", site).id();
        var other = addSystem("Other", site).id();
        var leaving = UserId.next(samples.random());
        var staying = UserId.next(samples.random());
        stores().stations().describe(system, "100", heldBy(leaving));
        stores().stations().describe(system, "101", heldBy(staying));
        stores().stations().describe(other, "100", heldBy(leaving));

        stores().stations().free(system, List.of());
        stores().stations().free(system, List.of(leaving));

        assertThat(stores().stations().details(system))
                .containsEntry("100", heldBy(leaving).freed())
                .containsEntry("101", heldBy(staying));
        assertThat(stores().stations().details(other)).containsEntry("100", heldBy(leaving));
    }

    @Test
    void peopleAreForgottenAndTheirPhonesStay() {
        var site = addSite();
        var system = addSystem("PBX", site).id();
        var other = addSystem("Other", site).id();
        var user = UserId.next(samples.random());
        for (var each : List.of(system, other)) {
            stores().stations().replace(each, List.of(new Station("100", "Änne", "8028")));
            stores().stations().describe(each, "100", heldBy(user));
        }

        stores().stations().forgetPeople(system);

        var said = heldBy(user);
        assertThat(stores().stations().phones(system))
                .containsExactly(new PhoneNumber(
                        system,
                        new Station("100", "", "8028"),
                        new StationDetails(said.numbers(), StationDetails.NONE.holder(), said.device())));
        assertThat(stores().stations().phones(other))
                .containsExactly(new PhoneNumber(other, new Station("100", "Änne", "8028"), said));
    }

    private static StationDetails heldBy(UserId user) {
        return new StationDetails(
                new StationDetails.Numbers("7100", null, "089 1234100", null, null, null),
                new StationDetails.Holder("Änne", "Müller", user, "pbx-7"),
                new StationDetails.Device("Desk", null, null, true));
    }
}
