package dev.arcus.testing;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.fleet.Whereabouts;
import dev.arcus.domain.fleet.Whereabouts.Named;
import dev.arcus.domain.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryFleetItems implements FleetItems {

    private static final Comparator<FleetItem> BY_PAIR =
            Comparator.comparing(item -> item.pair().toString());

    private final MemoryTables tables;
    private final MemoryTable<FleetItemId, FleetItem> items;

    InMemoryFleetItems(MemoryTables tables) {
        this.tables = tables;
        this.items = tables.fleet;
    }

    @Override
    public boolean add(FleetItem item) {
        return items.access(() -> findByPair(item.pair().pbxId()).isEmpty() && items.addIfAbsent(item.id(), item));
    }

    @Override
    public Optional<FleetItem> find(FleetItemId id) {
        return items.find(id);
    }

    /** Transactions come one at a time. */
    @Override
    public Optional<FleetItem> locked(FleetItemId id) {
        return items.find(id);
    }

    @Override
    public void lockAhead(Collection<FleetItemId> ahead) {}

    @Override
    public Optional<FleetItem> findByPair(PbxId pair) {
        return items.where(item -> item.pair().pbxId().equals(pair)).stream().findFirst();
    }

    /** Every look is one into memory. */
    @Override
    public void lookAhead(Collection<PbxId> pairs) {}

    @Override
    public Optional<FleetItem> findBySystem(SystemId system) {
        return items.where(item -> system.equals(item.system())).stream().findFirst();
    }

    @Override
    public void update(FleetItem item) {
        items.update(item.id(), item);
    }

    @Override
    public void delete(FleetItemId id) {
        items.remove(id);
    }

    @Override
    public boolean anyReservedFor(CompanyId company) {
        return !items.where(item -> item.custody() instanceof Custody.Reserved reserved
                        && reserved.company().equals(company))
                .isEmpty();
    }

    @Override
    public Page<FleetItem> list(FleetFilter filter, Page.Request page) {
        return items.access(() -> {
            var found = items.where(item -> isWanted(item, filter)).stream()
                    .sorted(order(filter.order()))
                    .toList();
            return MemoryPage.of(found, page);
        });
    }

    @Override
    public List<FleetItem> withPart(@Nullable CompanyId partner, String part, int limit) {
        return items
                .where(item -> (partner == null || item.partner().equals(partner))
                        && ownTexts(item).anyMatch(found -> lower(found).contains(lower(part))))
                .stream()
                .sorted(BY_PAIR)
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> keys(@Nullable CompanyId partner) {
        return items.where(item -> partner == null || item.partner().equals(partner)).stream()
                .map(item -> item.pair().pbxId().key())
                .toList();
    }

    private boolean isWanted(FleetItem item, FleetFilter filter) {
        var partner = filter.partner();
        var text = filter.text();
        return (partner == null || item.partner().equals(partner))
                && (filter.custodies().isEmpty()
                        || filter.custodies().contains(item.custody().kind()))
                && (filter.models().isEmpty()
                        || filter.models().contains(item.box().model()))
                && (text == null || texts(item).anyMatch(found -> lower(found).contains(lower(text))));
    }

    @Override
    public Map<FleetItemId, Whereabouts> whereabouts(Collection<FleetItemId> wanted) {
        return items.access(() -> items.where(item -> wanted.contains(item.id())).stream()
                .map(item -> Map.entry(item.id(), whereabouts(item)))
                .filter(entry -> !entry.getValue().equals(Whereabouts.NOWHERE))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Whereabouts whereabouts(FleetItem item) {
        var system = item.system();
        var named = system == null
                ? null
                : tables.systems
                        .find(system)
                        .map(found -> new Named(system.value(), found.name()))
                        .orElse(null);
        var company = companiesOf(item)
                .findFirst()
                .map(found -> new Named(found.id().value(), found.name()))
                .orElse(null);
        return new Whereabouts(named, company);
    }

    private Stream<String> texts(FleetItem item) {
        return Stream.concat(ownTexts(item), companiesOf(item).map(Company::name));
    }

    private static Stream<String> ownTexts(FleetItem item) {
        return Stream.of(item.pair().toString(), serial(item));
    }

    /** Those that it is reserved for or declared in. */
    private Stream<Company> companiesOf(FleetItem item) {
        var ids = switch (item.custody()) {
            case Custody.Reserved reserved -> Stream.of(reserved.company());
            case Custody.Assigned assigned ->
                tables.systems.find(assigned.system()).stream()
                        .flatMap(system -> system.sites().stream())
                        .flatMap(site -> tables.sites.find(site).stream())
                        .map(site -> site.company());
            case Custody.InStock shelf -> Stream.<CompanyId>empty();
            case Custody.Returned returned -> Stream.<CompanyId>empty();
            case Custody.Retired retired -> Stream.<CompanyId>empty();
        };
        return ids.flatMap(id -> tables.companies.find(id).stream());
    }

    private static Comparator<FleetItem> order(FleetFilter.Order order) {
        Comparator<FleetItem> first = switch (order.sort()) {
            case PAIR -> BY_PAIR;
            case SERIAL -> Comparator.comparing(item -> serial(item).toUpperCase(Locale.ROOT));
            case MODEL -> Comparator.comparing(item -> item.box().model().name());
            case CUSTODY -> Comparator.comparing(item -> item.custody().kind().name());
            case CREATION_DATE -> Comparator.comparing(FleetItem::created);
        };
        var whole = first.thenComparing(BY_PAIR);
        return order.descending() ? whole.reversed() : whole;
    }

    private static String serial(FleetItem item) {
        return Objects.requireNonNullElse(item.serial(), "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
