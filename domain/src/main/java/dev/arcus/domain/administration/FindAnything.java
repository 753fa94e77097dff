package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ListSystems.Placed;
import dev.arcus.domain.administration.ReadFleet.FleetItemView;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One search for everything that somebody may see: companies and systems by part of their name, systems by part of their PABX-ID (which
 * holds the installation reference of one from stock) or by the whole serial number of their box, items of the fleet by part of pair and
 * serial number.
 */
public final class FindAnything {

    /** So many of each are found, at most. */
    public static final int MOST = 20;

    /** Less would find everything. */
    public static final int SHORTEST = 2;

    private static final Page.Request FIRST = new Page.Request(MOST, 0);

    private final SystemStores stores;
    private final Lists lists;
    private final AccessPolicy policy;

    public FindAnything(SystemStores stores, Lists lists, AccessPolicy policy) {
        this.stores = stores;
        this.lists = lists;
        this.policy = policy;
    }

    /** What it looks into. */
    public record Lists(ReadCompanies companies, ReadSystems systems, ListSystems placed, ReadFleet fleet) {}

    /** What was found, the likeliest first. */
    public record Found(List<Company> companies, List<Placed> systems, List<FleetItemView> boxes) {

        public Found {
            companies = List.copyOf(companies);
            systems = List.copyOf(systems);
            boxes = List.copyOf(boxes);
        }

        public boolean isEmpty() {
            return companies.isEmpty() && systems.isEmpty() && boxes.isEmpty();
        }

        /** Whether there may be more than what was found. */
        public boolean isCut() {
            return Stream.of(companies, systems, boxes).anyMatch(each -> each.size() >= MOST);
        }
    }

    /** Nothing for a text that is too short. */
    public Found run(Actor actor, String text) {
        if (text.length() < SHORTEST) {
            return new Found(List.of(), List.of(), List.of());
        }
        var companies = items(lists.companies()
                .list(actor, reach -> CompanyFilter.all(reach).named(text), CompanyFilter.Order.BY_NAME, FIRST)
                .map(Page::items));
        var boxes = items(lists.fleet().withPart(actor, text, MOST));
        return new Found(companies, systems(actor, text, boxes), boxes);
    }

    private List<Placed> systems(Actor actor, String text, List<FleetItemView> boxes) {
        if (!policy.mayEver(actor, Act.READ_SYSTEMS)) {
            return List.of();
        }
        var reach = policy.reachOf(actor, Act.READ_SYSTEMS);
        var ids = new LinkedHashSet<SystemId>();
        ids.addAll(stores.systems().withIdPart(reach, text, MOST));
        ids.addAll(bySerial(reach, text, boxes));
        byName(reach, text).stream().map(PbxSystem::id).forEach(ids::add);
        var found = stores.systems().findAll(ids.stream().limit(MOST).toList());
        return lists.placed().placed(actor, lists.systems().views(actor, found));
    }

    private Set<SystemId> bySerial(Reach reach, String text, List<FleetItemView> boxes) {
        var assigned =
                boxes.stream().flatMap(box -> Optional.ofNullable(box.item().system()).stream());
        var bound = stores.credentials().boundTo(text, MOST).stream();
        return stores.systems().within(reach, Stream.concat(assigned, bound).toList());
    }

    private List<PbxSystem> byName(Reach reach, String text) {
        var named = new SystemCriteria(
                text,
                Set.of(),
                Set.of(),
                SystemCriteria.Places.ANY,
                SystemCriteria.Sharing.ANY,
                SystemCriteria.Created.ANY);
        return stores.systems()
                .list(new SystemFilter(reach, named, SystemFilter.Sort.NAME, false), FIRST)
                .items();
    }

    /** Nothing for those who may not. */
    private static <T> List<T> items(Outcome<List<T>> outcome) {
        return switch (outcome) {
            case Outcome.Done<List<T>> done -> done.value();
            case Outcome.Refused<List<T>> refused -> List.of();
        };
    }
}
