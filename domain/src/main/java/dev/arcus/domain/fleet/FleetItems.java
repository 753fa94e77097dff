package dev.arcus.domain.fleet;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of the fleets of all partners. */
public interface FleetItems {

    /** False, and nothing stored, when the pair is registered already. */
    boolean add(FleetItem item);

    Optional<FleetItem> find(FleetItemId id);

    /** The item whose pair is this PABX-ID, ignoring case. */
    Optional<FleetItem> findByPair(PbxId pair);

    Optional<FleetItem> findBySystem(SystemId system);

    void update(FleetItem item);

    /** Sorted by pair; of one partner, or of all when {@code partner} is null. */
    Page<FleetItem> list(@Nullable CompanyId partner, Page.Request page);
}
