package dev.arcus.testing;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.guard.BlockedBoxes;
import java.util.Comparator;
import java.util.List;

final class InMemoryBlockedBoxes implements BlockedBoxes {

    private static final Comparator<BlockedBox> NEWEST_FIRST = Comparator.comparing(BlockedBox::since)
            .reversed()
            .thenComparing(one -> one.id().value());

    private final MemoryTable<BlockedBoxId, BlockedBox> blocked;

    InMemoryBlockedBoxes(MemoryTable<BlockedBoxId, BlockedBox> blocked) {
        this.blocked = blocked;
    }

    @Override
    public boolean add(BlockedBox box) {
        return blocked.access(() -> {
            if (isBlocked(box.system(), box.box())) {
                return true;
            }
            return of(box.system()).size() < MAX && blocked.addIfAbsent(box.id(), box);
        });
    }

    @Override
    public boolean isBlocked(SystemId system, Binding box) {
        return of(system).stream().anyMatch(one -> one.box().equals(box));
    }

    @Override
    public List<BlockedBox> of(SystemId system) {
        return blocked.where(one -> one.system().equals(system)).stream()
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public boolean remove(SystemId system, BlockedBoxId id) {
        return blocked.access(() -> {
            var found =
                    blocked.find(id).filter(one -> one.system().equals(system)).isPresent();
            if (found) {
                blocked.remove(id);
            }
            return found;
        });
    }
}
