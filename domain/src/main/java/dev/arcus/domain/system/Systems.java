package dev.arcus.domain.system;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import dev.arcus.numbering.TestNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The store of systems. A deleted system is never returned, but its PABX-ID stays taken. */
public interface Systems {

    /** False, and nothing stored, when the PABX-ID is or was taken, ignoring case. */
    boolean add(PbxSystem system);

    Optional<PbxSystem> find(SystemId id);

    /** Those of {@code some} that there are, in their order. */
    List<PbxSystem> findAll(List<SystemId> some);

    Optional<PbxSystem> findByPbxId(PbxId pbxId);

    /** Whether a system has or had this PABX-ID, deleted ones included. */
    boolean isTaken(PbxId pbxId);

    /**
     * Within {@code Transactions.reading}: {@link #findByPbxId} and {@link #isTaken} will be asked for each of {@code pbxIds}. A few looks
     * for all of them.
     */
    void lookAhead(Collection<PbxId> pbxIds);

    /**
     * Takes the PABX-ID for {@code owner}, 24 hexadecimal digits, as {@link #add} does; false when it is or was taken. Whoever claims
     * it at the same time waits for the end of the caller's transaction.
     */
    boolean claim(PbxId pbxId, String owner);

    /**
     * Gives the system another PABX-ID, which was claimed for it, and everything else that {@link #update} replaces. The former one stays taken;
     * {@code ended} is kept with the system, at most {@link EndedIdentity#MAX}, the newest. Nothing happens for an unknown system.
     */
    void reidentify(PbxSystem system, EndedIdentity ended);

    /** What was kept of this PABX-ID when it ended, ignoring case; empty once it is free again or its system is deleted. */
    Optional<EndedIdentity> ended(PbxId pbxId);

    /** The former PABX-IDs of the system, those that ended last first. */
    List<EndedIdentity> endedOf(SystemId id);

    /** Anybody may have the PABX-ID again. Only for what no system has: see ADR 0004. */
    void free(PbxId pbxId);

    /** Replaces everything but id, PABX-ID and the date of the status, the sites included. */
    void update(PbxSystem system);

    /** Forgets the system with its sites, credential, rules and stations; its PABX-ID stays taken, its history stays. */
    void delete(SystemId id);

    /** As {@link #delete}, and its PABX-ID is free again: for a system that no PBX ever used. */
    void forget(SystemId id);

    boolean anyOn(SiteId site);

    /** Whether a system on {@code site} that serves one company is linked to further sites. */
    boolean anySpreadFrom(SiteId site);

    /** Nobody else changes or locks the system until the caller's transaction ends; nothing happens when there is none such. */
    void lock(SystemId id);

    /** Makes the system the one of {@code company} that OXO manages; false when the company has another. */
    boolean claimManaged(CompanyId company, SystemId id);

    /** Undoes {@link #claimManaged}; deleting the system does so, too. */
    void releaseManaged(CompanyId company, SystemId id);

    /** The test numbers kept with its plan, in order; empty for an unknown system. */
    List<TestNumber> testNumbers(SystemId id);

    /** Replaces them all; nothing happens for an unknown system. They go with the system. */
    void setTestNumbers(SystemId id, List<TestNumber> tests);

    Page<PbxSystem> list(SystemFilter filter, Page.Request page);

    /** Every wanted one that has a credential, and nothing else of it, in the order of the list: a hundred thousand are no trouble. */
    List<SystemPhase> phases(SystemFilter filter);

    /** Those of {@code some} that are within {@code reach}. */
    Set<SystemId> within(Reach reach, Collection<SystemId> some);

    /** The PABX-IDs of all within {@code reach}, as they are compared ({@link PbxId#key}); in no order. */
    List<String> keys(Reach reach);

    /** Those within {@code reach} whose PABX-ID has {@code part} in it, ignoring case: the first {@code limit} by PABX-ID. */
    List<SystemId> withIdPart(Reach reach, String part, int limit);

    /** What those of {@code some} that exist are called. */
    Map<SystemId, SystemName> names(Collection<SystemId> some);

    /** What a login compares with the box, in one look. */
    Optional<BoxState> boxState(SystemId id);

    /** Keeps what boxes said of themselves, later notes over earlier ones. Unknown systems are skipped. */
    void noteAll(List<BoxNote> notes);
}
