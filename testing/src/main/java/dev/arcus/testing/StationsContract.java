package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.system.Station;
import java.util.List;
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
}
