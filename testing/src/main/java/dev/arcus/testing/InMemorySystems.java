package dev.arcus.testing;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.BoxNote;
import dev.arcus.domain.system.BoxState;
import dev.arcus.domain.system.EndedIdentity;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemName;
import dev.arcus.domain.system.SystemPhase;
import dev.arcus.domain.system.Systems;
import dev.arcus.numbering.TestNumber;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class InMemorySystems implements Systems {

    private final MemoryTables tables;
    private final MemorySystemList list;

    InMemorySystems(MemoryTables tables) {
        this.tables = tables;
        this.list = new MemorySystemList(tables);
    }

    @Override
    public boolean add(PbxSystem system) {
        return tables.systems.access(() -> {
            if (!tables.identities.addIfAbsent(system.pbxId(), system.id())) {
                return false;
            }
            tables.systems.add(system.id(), system);
            return true;
        });
    }

    @Override
    public Optional<PbxSystem> find(SystemId id) {
        return tables.systems.find(id);
    }

    @Override
    public List<PbxSystem> findAll(List<SystemId> some) {
        return some.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<PbxSystem> findByPbxId(PbxId pbxId) {
        return tables.identities
                .find(pbxId)
                .flatMap(tables.systems::find)
                .filter(system -> system.pbxId().equals(pbxId));
    }

    /** Every look is one into memory. */
    @Override
    public void lookAhead(Collection<PbxId> pbxIds) {}

    @Override
    public boolean isTaken(PbxId pbxId) {
        return tables.identities.find(pbxId).isPresent();
    }

    @Override
    public boolean claim(PbxId pbxId, String owner) {
        return tables.identities.addIfAbsent(pbxId, new SystemId(owner));
    }

    @Override
    public void reidentify(PbxSystem system, EndedIdentity ended) {
        tables.systems.access(() -> {
            if (find(system.id()).isPresent()) {
                tables.ended.put(ended.pbxId(), ended);
                endedOf(system.id()).stream().skip(EndedIdentity.MAX).forEach(old -> tables.ended.remove(old.pbxId()));
                update(system);
            }
            return true;
        });
    }

    @Override
    public Optional<EndedIdentity> ended(PbxId pbxId) {
        return tables.ended.find(pbxId);
    }

    @Override
    public List<EndedIdentity> endedOf(SystemId id) {
        return tables.ended.where(ended -> ended.system().equals(id)).stream()
                .sorted(Comparator.comparing(EndedIdentity::ended).reversed())
                .toList();
    }

    @Override
    public void free(PbxId pbxId) {
        tables.identities.remove(pbxId);
        tables.ended.remove(pbxId);
    }

    @Override
    public void update(PbxSystem system) {
        tables.systems.access(() -> {
            find(system.id())
                    .map(old -> SystemCopy.datedAt(old.statusUpdated(), system))
                    .ifPresent(next -> tables.systems.update(system.id(), next));
            return true;
        });
    }

    @Override
    public void delete(SystemId id) {
        tables.systems.access(() -> {
            tables.systems.remove(id);
            tables.credentials.remove(id);
            tables.credentialChanged(id);
            tables.stations.remove(id);
            tables.addedStations.remove(id);
            tables.details.remove(id);
            tables.sessions.remove(id);
            tables.acknowledged.remove(id);
            tables.testNumbers.remove(id);
            tables.clones.where(one -> one.system().equals(id)).forEach(one -> tables.clones.remove(one.id()));
            tables.blocked.where(one -> one.system().equals(id)).forEach(one -> tables.blocked.remove(one.id()));
            tables.firsts.remove(id);
            tables.ended.where(one -> one.system().equals(id)).forEach(one -> tables.ended.remove(one.pbxId()));
            tables.companies.all().forEach(company -> releaseManaged(company.id(), id));
            return true;
        });
    }

    @Override
    public void forget(SystemId id) {
        tables.systems.access(() -> {
            find(id).ifPresent(system -> tables.identities.remove(system.pbxId()));
            delete(id);
            return true;
        });
    }

    @Override
    public boolean anyOn(SiteId site) {
        return !tables.systems.where(system -> system.sites().contains(site)).isEmpty();
    }

    @Override
    public boolean anySpreadFrom(SiteId site) {
        return !tables.systems
                .where(system -> system.sites().contains(site)
                        && system.sites().size() > 1
                        && !system.options().shared()
                        && !system.options().centrex())
                .isEmpty();
    }

    @Override
    public void lock(SystemId id) {
        // Transactions come one at a time.
    }

    @Override
    public boolean claimManaged(CompanyId company, SystemId id) {
        return tables.managed.access(() -> tables.managed.addIfAbsent(company, id)
                || tables.managed.find(company).filter(id::equals).isPresent());
    }

    @Override
    public void releaseManaged(CompanyId company, SystemId id) {
        tables.managed.access(() -> {
            tables.managed.find(company).filter(id::equals).ifPresent(found -> tables.managed.remove(company));
            return true;
        });
    }

    @Override
    public List<TestNumber> testNumbers(SystemId id) {
        return tables.testNumbers.find(id).orElse(List.of());
    }

    @Override
    public void setTestNumbers(SystemId id, List<TestNumber> tests) {
        tables.systems.access(() -> {
            find(id).ifPresent(system -> tables.testNumbers.put(id, List.copyOf(tests)));
            return true;
        });
    }

    @Override
    public Set<SystemId> within(Reach reach, Collection<SystemId> some) {
        return reached(reach).map(PbxSystem::id).filter(some::contains).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<String> keys(Reach reach) {
        return reached(reach).map(system -> system.pbxId().key()).toList();
    }

    @Override
    public List<SystemId> withIdPart(Reach reach, String part, int limit) {
        var wanted = part.toLowerCase(Locale.ROOT);
        return reached(reach)
                .filter(system -> system.pbxId().key().contains(wanted))
                .sorted(Comparator.comparing(system -> system.pbxId().key()))
                .limit(limit)
                .map(PbxSystem::id)
                .toList();
    }

    private Stream<PbxSystem> reached(Reach reach) {
        return tables.systems.access(() -> list.of(SystemFilter.all(reach))).stream();
    }

    @Override
    public Map<SystemId, SystemName> names(Collection<SystemId> some) {
        return some.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toUnmodifiableMap(
                        PbxSystem::id, system -> new SystemName(system.pbxId(), system.name())));
    }

    @Override
    public Page<PbxSystem> list(SystemFilter filter, Page.Request page) {
        return tables.systems.access(() -> MemoryPage.of(list.of(filter), page));
    }

    @Override
    public List<SystemPhase> phases(SystemFilter filter) {
        return tables.systems.access(() -> list.of(filter)).stream()
                .map(PbxSystem::id)
                .flatMap(id -> tables.credentials.find(id).stream()
                        .map(credential ->
                                new SystemPhase(id, credential.value().phase())))
                .toList();
    }

    @Override
    public Optional<BoxState> boxState(SystemId id) {
        return find(id).map(system -> new BoxState(
                system.options().version(),
                system.configurationRevision(),
                tables.acknowledged.find(id).orElse(0L)));
    }

    @Override
    public void noteAll(List<BoxNote> notes) {
        tables.systems.access(() -> {
            notes.forEach(note -> find(note.system()).ifPresent(system -> keep(note, system)));
            return true;
        });
    }

    private void keep(BoxNote note, PbxSystem system) {
        switch (note) {
            case BoxNote.SoftwareVersion(var id, var version) -> update(SystemCopy.ofVersion(version, system));
            case BoxNote.StoredRevision(var id, var revision) -> tables.acknowledged.put(id, revision);
        }
    }
}
