package dev.arcus.domain.fleet;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of the fleets of all partners. */
public interface FleetItems {

    /** False, and nothing stored, when the pair is registered already. */
    boolean add(FleetItem item);

    Optional<FleetItem> find(FleetItemId id);

    /**
     * As {@link #find}, and nobody else changes or locks the item until the caller's transaction ends. A system is locked before
     * its item.
     */
    Optional<FleetItem> locked(FleetItemId id);

    /** Within {@code Transactions.inBulk}: {@link #locked} will be asked once for each of {@code items}, which are locked now, by id. */
    void lockAhead(Collection<FleetItemId> items);

    /** The item whose pair is this PABX-ID, ignoring case. */
    Optional<FleetItem> findByPair(PbxId pair);

    /** Within {@code Transactions.reading}: {@link #findByPair} will be asked for each of {@code pairs}. One look for all of them. */
    void lookAhead(Collection<PbxId> pairs);

    /** The item that is this system now. */
    Optional<FleetItem> findBySystem(SystemId system);

    void update(FleetItem item);

    /** The pair may be registered again. */
    void delete(FleetItemId id);

    /** The names behind the custody of each of {@code items} that has any, in one look. */
    Map<FleetItemId, Whereabouts> whereabouts(Collection<FleetItemId> items);

    boolean anyReservedFor(CompanyId company);

    Page<FleetItem> list(FleetFilter filter, Page.Request page);

    /**
     * The first {@code limit} by pair, of {@code partner} or of everybody where it is null, that have {@code part} in their pair or serial
     * number, ignoring case.
     */
    List<FleetItem> withPart(@Nullable CompanyId partner, String part, int limit);

    /** The pairs of all of {@code partner}, or of everybody's where it is null, as they are compared ({@link PbxId#key}); in no order. */
    List<String> keys(@Nullable CompanyId partner);
}
