package dev.arcus.hub.storage;

import dev.arcus.domain.company.Reach;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.hub.storage.FleetPlace.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A list that was asked for: conditions on a slot, each of which goes through those that are left by the ones before. The cheapest
 * come first, and what is not asked for costs nothing.
 */
final class FleetQuestion {

    private final FleetRecords records;
    private final List<IntPredicate> conditions = new ArrayList<>();

    private FleetQuestion(FleetRecords records) {
        this.records = records;
    }

    /** The slots that are wanted; null for all. */
    static @Nullable BitSet hits(SystemFilter filter, FleetRecords records) {
        var question = new FleetQuestion(records);
        var criteria = filter.criteria();
        question.facts(criteria);
        question.created(criteria.created());
        question.reach(filter.reach());
        question.places(criteria.places());
        question.name(criteria.nameContains());
        return question.conditions.isEmpty() ? null : question.hits();
    }

    private BitSet hits() {
        var left = records.usedSlots();
        for (var condition : conditions) {
            for (var slot = left.nextSetBit(0); slot >= 0; slot = left.nextSetBit(slot + 1)) {
                if (!condition.test(slot)) {
                    left.clear(slot);
                }
            }
        }
        return left;
    }

    private void facts(SystemCriteria criteria) {
        var sharing = criteria.sharing();
        if (!criteria.types().isEmpty()) {
            var types = new BitSet();
            criteria.types().forEach(type -> types.set(type.ordinal()));
            conditions.add(slot -> types.get(FleetEntry.type(records.facts(slot))));
        }
        if (!criteria.phases().isEmpty()) {
            var phases = new BitSet();
            criteria.phases().forEach(phase -> phases.set(phase.ordinal()));
            conditions.add(slot -> phases.get(FleetEntry.phase(records.facts(slot))));
        }
        if (!sharing.equals(SystemCriteria.Sharing.ANY)) {
            conditions.add(slot -> {
                var facts = records.facts(slot);
                return sharing.matches(
                        (facts & FleetEntry.SHARED) != 0,
                        (facts & FleetEntry.CENTREX) != 0,
                        (facts & FleetEntry.OXO_MANAGED) != 0);
            });
        }
    }

    private void created(SystemCriteria.Created wanted) {
        var from = wanted.from();
        if (from != null) {
            var micros = FleetRows.micros(from);
            conditions.add(slot -> records.created(slot) >= micros);
        }
        var to = wanted.to();
        if (to != null) {
            var micros = FleetRows.micros(to);
            conditions.add(slot -> records.created(slot) <= micros);
        }
    }

    private void reach(Reach reach) {
        switch (reach) {
            case Reach.Everything all -> {}
            case Reach.PartnerTree tree -> {
                var partners = FleetIds.of(tree.partners());
                var own = FleetIds.of(List.of(tree.partner()));
                conditions.add(slot -> records.standsWith(slot, Part.PARTNER, partners)
                        || records.standsWith(slot, Part.COMPANY, own)
                        || records.isKeptFor(slot, partners));
            }
            case Reach.OneOrganisation one -> stands(Part.ORGANISATION, List.of(one.id()));
            case Reach.OneCompany one -> stands(Part.COMPANY, List.of(one.id()));
            case Reach.OneSite one -> {
                var site = FleetId.of(one.site().value());
                var company = FleetId.of(one.company().value());
                conditions.add(slot -> records.standsOn(slot, site, company));
            }
            case Reach.Nothing nothing -> conditions.add(slot -> false);
        }
    }

    private void places(SystemCriteria.Places places) {
        var site = places.site();
        if (site != null) {
            stands(Part.SITE, List.of(site));
        }
        if (!places.sites().isEmpty()) {
            stands(Part.SITE, places.sites());
        }
        if (!places.companies().isEmpty()) {
            stands(Part.COMPANY, places.companies());
        }
        if (!places.partners().isEmpty()) {
            var partners = FleetIds.of(places.partners());
            conditions.add(
                    slot -> records.standsWith(slot, Part.PARTNER, partners) || records.isKeptFor(slot, partners));
        }
    }

    private void name(@Nullable String part) {
        if (part != null) {
            // Whole characters in UTF-8: where the bytes are found, so is the text.
            var wanted = Row.key(part);
            conditions.add(slot -> records.nameContains(slot, wanted));
        }
    }

    private void stands(Part part, Collection<?> ids) {
        var wanted = FleetIds.of(ids);
        conditions.add(slot -> records.standsWith(slot, part, wanted));
    }
}
