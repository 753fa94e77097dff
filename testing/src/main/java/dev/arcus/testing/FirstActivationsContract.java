package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.system.PbxSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class FirstActivationsContract extends StoreContract {

    @Test
    void latestIsKept() {
        var system = addSystem("PBX", addSite());
        var other = addSystem("Other", addSite());
        stores().firstActivations().put(first(system, "CPU1"));

        stores().firstActivations().put(first(system, "CPU2").confirm());

        assertThat(stores().firstActivations().find(system.id()))
                .contains(first(system, "CPU2").confirm());
        assertThat(stores().firstActivations().findAll(List.of(system.id(), other.id())))
                .containsOnlyKeys(system.id());
        assertThat(stores().firstActivations().findAll(List.of())).isEmpty();
    }

    @Test
    void removedOneIsGoneAndSoIsThatOfADeletedSystem() {
        var system = addSystem("PBX", addSite());
        var deleted = addSystem("Deleted", addSite());
        stores().firstActivations().put(first(system, "CPU1"));
        stores().firstActivations().put(first(deleted, "CPU1"));

        stores().firstActivations().remove(system.id());
        stores().systems().delete(deleted.id());

        assertThat(stores().firstActivations().findAll(List.of(system.id(), deleted.id())))
                .isEmpty();
    }

    private FirstActivation first(PbxSystem system, String serial) {
        return new FirstActivation(system.id(), samples.box(serial), "192.0.2.7", TestClock.START, false);
    }
}
