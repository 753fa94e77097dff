package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.guard.BlockedBoxes;
import dev.arcus.domain.system.PbxSystem;
import org.junit.jupiter.api.Test;

abstract class BlockedBoxesContract extends StoreContract {

    @Test
    void blockedBoxIsRefusedUnderThatSystemOnly() {
        var system = addSystem("PBX", addSite());
        var other = addSystem("Other", addSite());
        var blocked = blocked(system, 1);

        assertThat(stores().blockedBoxes().add(blocked)).isTrue();

        assertThat(stores().blockedBoxes().isBlocked(system.id(), blocked.box()))
                .isTrue();
        assertThat(stores().blockedBoxes().isBlocked(other.id(), blocked.box())).isFalse();
        assertThat(stores().blockedBoxes().isBlocked(system.id(), new Binding("CPU1", "f".repeat(32))))
                .isFalse();
        assertThat(stores().blockedBoxes().of(system.id())).containsExactly(blocked);
    }

    @Test
    void boxIsBlockedOnce() {
        var system = addSystem("PBX", addSite());
        var first = blocked(system, 1);

        assertThat(stores().blockedBoxes().add(first)).isTrue();
        assertThat(stores().blockedBoxes().add(blocked(system, 1))).isTrue();

        assertThat(stores().blockedBoxes().of(system.id())).containsExactly(first);
    }

    @Test
    void oneMoreThanTheBoundIsNotTaken() {
        var system = addSystem("PBX", addSite());
        for (var i = 0; i < BlockedBoxes.MAX; i++) {
            assertThat(stores().blockedBoxes().add(blocked(system, i))).isTrue();
        }

        assertThat(stores().blockedBoxes().add(blocked(system, BlockedBoxes.MAX)))
                .isFalse();

        assertThat(stores().blockedBoxes().add(blocked(system, 0))).isTrue();
        assertThat(stores().blockedBoxes().of(system.id())).hasSize(BlockedBoxes.MAX);
    }

    @Test
    void removedBlockIsGoneAndAnotherSystemsIsNot() {
        var system = addSystem("PBX", addSite());
        var other = addSystem("Other", addSite());
        var blocked = blocked(system, 1);
        assertThat(stores().blockedBoxes().add(blocked)).isTrue();

        assertThat(stores().blockedBoxes().remove(other.id(), blocked.id())).isFalse();
        assertThat(stores().blockedBoxes().remove(system.id(), blocked.id())).isTrue();
        assertThat(stores().blockedBoxes().remove(system.id(), blocked.id())).isFalse();

        assertThat(stores().blockedBoxes().isBlocked(system.id(), blocked.box()))
                .isFalse();
    }

    @Test
    void blocksGoWithTheSystem() {
        var system = addSystem("PBX", addSite());
        assertThat(stores().blockedBoxes().add(blocked(system, 1))).isTrue();

        stores().systems().delete(system.id());

        assertThat(stores().blockedBoxes().of(system.id())).isEmpty();
    }

    @Test
    void loginSeesWhetherAnyBoxIsBlocked() {
        var system = addSystem("PBX", addSite());
        stores().credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
        assertThat(stores().loginDirectory().find(system.pbxId()).orElseThrow().hasBlockedBoxes())
                .isFalse();

        assertThat(stores().blockedBoxes().add(blocked(system, 1))).isTrue();

        assertThat(stores().loginDirectory().find(system.pbxId()).orElseThrow().hasBlockedBoxes())
                .isTrue();
    }

    private BlockedBox blocked(PbxSystem system, int number) {
        return new BlockedBox(
                BlockedBoxId.next(samples.random()),
                system.id(),
                new Binding("CPU" + number, "%032x".formatted(number)),
                TestClock.START,
                "ada@example.org",
                BlockedBox.Reason.REJECTED);
    }
}
