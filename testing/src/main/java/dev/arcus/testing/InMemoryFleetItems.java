package dev.arcus.testing;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.store.Page;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryFleetItems implements FleetItems {

    private static final Comparator<FleetItem> BY_PAIR =
            Comparator.comparing(item -> item.pair().toString());

    private final MemoryTable<FleetItemId, FleetItem> items;

    InMemoryFleetItems(MemoryTable<FleetItemId, FleetItem> items) {
        this.items = items;
    }

    @Override
    public boolean add(FleetItem item) {
        return items.access(() -> findByPair(item.pair().pbxId()).isEmpty() && items.addIfAbsent(item.id(), item));
    }

    @Override
    public Optional<FleetItem> find(FleetItemId id) {
        return items.find(id);
    }

    @Override
    public Optional<FleetItem> findByPair(PbxId pair) {
        return items.where(item -> item.pair().pbxId().equals(pair)).stream().findFirst();
    }

    @Override
    public Optional<FleetItem> findBySystem(SystemId system) {
        return items.where(item -> system.equals(item.system())).stream().findFirst();
    }

    @Override
    public void update(FleetItem item) {
        items.update(item.id(), item);
    }

    @Override
    public Page<FleetItem> list(@Nullable CompanyId partner, Page.Request page) {
        var found = items.where(item -> partner == null || item.partner().equals(partner)).stream()
                .sorted(BY_PAIR)
                .toList();
        return MemoryPage.of(found, page);
    }
}
