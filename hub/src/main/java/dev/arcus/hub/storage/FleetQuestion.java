package dev.arcus.hub.storage;

import dev.arcus.domain.company.Reach;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list that was asked for, as a question to each slot. */
final class FleetQuestion {

    private static final IntPredicate ANY = slot -> true;

    private final FleetRecords records;

    private FleetQuestion(FleetRecords records) {
        this.records = records;
    }

    /** Null for every system. */
    static @Nullable IntPredicate of(SystemFilter filter, FleetRecords records) {
        if (filter.reach() instanceof Reach.Everything && filter.criteria().equals(SystemCriteria.ANY)) {
            return null;
        }
        var question = new FleetQuestion(records);
        var criteria = filter.criteria();
        return question.facts(criteria)
                .and(question.reach(filter.reach()))
                .and(question.created(criteria.created()))
                .and(question.places(criteria.places()))
                .and(question.name(criteria.nameContains()));
    }

    private IntPredicate reach(Reach reach) {
        return switch (reach) {
            case Reach.Everything all -> ANY;
            case Reach.PartnerTree tree -> {
                var partners = ids(tree.partners());
                var own = FleetId.of(tree.partner().value());
                yield or(
                        anyPlace(place -> partners.contains(place.partner())
                                || place.company().equals(own)),
                        keptFor(partners));
            }
            case Reach.OneOrganisation one -> {
                var organisation = FleetId.of(one.id().value());
                yield anyPlace(place -> place.organisation().equals(organisation));
            }
            case Reach.OneCompany one -> {
                var company = FleetId.of(one.id().value());
                yield anyPlace(place -> place.company().equals(company));
            }
            case Reach.OneSite one -> {
                var company = FleetId.of(one.company().value());
                var site = FleetId.of(one.site().value());
                yield anyPlace(
                        place -> place.site().equals(site) && place.company().equals(company));
            }
            case Reach.Nothing nothing -> slot -> false;
        };
    }

    private IntPredicate facts(SystemCriteria criteria) {
        var types = new BitSet();
        criteria.types().forEach(type -> types.set(type.ordinal()));
        var phases = new BitSet();
        criteria.phases().forEach(phase -> phases.set(phase.ordinal()));
        var sharing = criteria.sharing();
        if (types.isEmpty() && phases.isEmpty() && sharing.equals(SystemCriteria.Sharing.ANY)) {
            return ANY;
        }
        return slot -> {
            var facts = records.facts(slot);
            return (types.isEmpty() || types.get(FleetEntry.type(facts)))
                    && (phases.isEmpty() || phases.get(FleetEntry.phase(facts)))
                    && sharing.matches(
                            (facts & FleetEntry.SHARED) != 0,
                            (facts & FleetEntry.CENTREX) != 0,
                            (facts & FleetEntry.OXO_MANAGED) != 0);
        };
    }

    private IntPredicate created(SystemCriteria.Created wanted) {
        if (wanted.equals(SystemCriteria.Created.ANY)) {
            return ANY;
        }
        var from = wanted.from() == null ? Long.MIN_VALUE : FleetRows.micros(wanted.from());
        var to = wanted.to() == null ? Long.MAX_VALUE : FleetRows.micros(wanted.to());
        return slot -> records.created(slot) >= from && records.created(slot) <= to;
    }

    private IntPredicate places(SystemCriteria.Places places) {
        var result = ANY;
        var site = places.site();
        if (site != null) {
            var wanted = FleetId.of(site.value());
            result = result.and(anyPlace(place -> place.site().equals(wanted)));
        }
        if (!places.sites().isEmpty()) {
            var sites = ids(places.sites());
            result = result.and(anyPlace(place -> sites.contains(place.site())));
        }
        if (!places.companies().isEmpty()) {
            var companies = ids(places.companies());
            result = result.and(anyPlace(place -> companies.contains(place.company())));
        }
        if (!places.partners().isEmpty()) {
            var partners = ids(places.partners());
            result = result.and(or(anyPlace(place -> partners.contains(place.partner())), keptFor(partners)));
        }
        return result;
    }

    private IntPredicate name(@Nullable String part) {
        if (part == null) {
            return ANY;
        }
        // Whole characters in UTF-8: where the bytes are found, so is the text.
        var wanted = Row.key(part);
        return slot -> records.nameContains(slot, wanted);
    }

    private IntPredicate keptFor(Set<FleetId> partners) {
        return slot -> partners.contains(records.partner(slot));
    }

    private IntPredicate anyPlace(Predicate<FleetPlace> condition) {
        return slot -> {
            for (var number = 0; number < records.places(slot); number++) {
                if (condition.test(records.placeOf(slot, number))) {
                    return true;
                }
            }
            return false;
        };
    }

    private static IntPredicate or(IntPredicate one, IntPredicate other) {
        return one.or(other);
    }

    private static Set<FleetId> ids(Collection<?> ids) {
        return ids.stream().map(id -> FleetId.of(id.toString())).collect(Collectors.toUnmodifiableSet());
    }
}
