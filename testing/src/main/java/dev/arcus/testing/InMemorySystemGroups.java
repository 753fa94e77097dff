package dev.arcus.testing;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.group.GroupFilter;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.group.SystemGroup.Member;
import dev.arcus.domain.group.SystemGroups;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import java.util.Comparator;
import java.util.Optional;

/** Members are looked up when a group is read, as their gateways change and they go. */
final class InMemorySystemGroups implements SystemGroups {

    private static final Comparator<SystemGroup> BY_NAME = Comparator.<SystemGroup, String>comparing(
                    group -> MemoryPage.key(group.name()))
            .thenComparing(group -> group.id().value());

    private final MemoryTables tables;

    InMemorySystemGroups(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(SystemGroup group) {
        tables.groups.access(() -> {
            requireInNoOther(group);
            tables.groups.add(group.id(), group);
            return true;
        });
    }

    @Override
    public Optional<SystemGroup> find(GroupId id) {
        return tables.groups.access(() -> tables.groups.find(id).map(this::present));
    }

    @Override
    public Optional<SystemGroup> of(SystemId system) {
        return tables.groups.access(
                () -> tables.groups.where(group -> group.member(system).isPresent()).stream()
                        .findFirst()
                        .map(this::present)
                        .filter(group -> group.member(system).isPresent()));
    }

    @Override
    public void update(SystemGroup group) {
        tables.groups.access(() -> {
            requireInNoOther(group);
            tables.groups.update(group.id(), group);
            return true;
        });
    }

    @Override
    public void remove(GroupId id) {
        tables.groups.remove(id);
    }

    @Override
    public void lock(GroupId id) {
        // Transactions come one at a time.
    }

    @Override
    public boolean anyOn(SiteId site) {
        return tables.groups.access(
                () -> tables.systems.where(system -> system.sites().contains(site)).stream()
                        .anyMatch(system -> of(system.id()).isPresent()));
    }

    @Override
    public Page<SystemGroup> list(GroupFilter filter, Page.Request page) {
        var part = filter.nameContains();
        return tables.groups.access(() -> MemoryPage.of(
                tables
                        .groups
                        .where(group -> tables.companies
                                        .find(group.company())
                                        .filter((Company company) ->
                                                filter.reach().covers(company))
                                        .isPresent()
                                && (part == null || group.name().contains(part))
                                && (filter.companies().isEmpty()
                                        || filter.companies().contains(group.company())))
                        .stream()
                        .map(this::present)
                        .sorted(filter.descending() ? BY_NAME.reversed() : BY_NAME)
                        .toList(),
                page));
    }

    private SystemGroup present(SystemGroup stored) {
        var members = stored.members().stream()
                .flatMap(member -> tables.systems.find(member.system()).stream())
                .map((PbxSystem system) -> Member.of(system))
                .toList();
        var gateway = stored.defaultGateway();
        var isThere = gateway != null
                && members.stream().anyMatch(member -> member.system().equals(gateway) && member.gateway());
        return new SystemGroup(
                stored.id(), stored.company(), stored.name(), members, isThere ? gateway : null, stored.created());
    }

    private void requireInNoOther(SystemGroup group) {
        for (var member : group.members()) {
            if (tables.groups.all().stream()
                    .anyMatch(other -> !other.id().equals(group.id())
                            && other.member(member.system()).isPresent())) {
                throw new IllegalStateException("in another group: " + member.system());
            }
        }
    }
}
