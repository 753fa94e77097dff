package dev.arcus.hub.storage;

import dev.arcus.domain.company.Reach;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemType;
import dev.arcus.hub.storage.ListPlace.Part;
import java.util.Arrays;
import java.util.List;

/** The list of systems. */
record SystemSource(ListReader reader) implements ListSource<SystemFilter> {

    /** Keys. */
    static final int PBX_ID = 0;

    static final int NAME = 1;

    /** As {@link SystemFilter.Sort} has them. */
    static final List<ListSort> SORTS =
            Arrays.stream(SystemFilter.Sort.values()).map(SystemSource::sort).toList();

    private static ListSort sort(SystemFilter.Sort by) {
        return switch (by) {
            case ID -> new ListSort.ById();
            case PBX_ID -> new ListSort.ByKey(PBX_ID);
            case NAME -> new ListSort.ByKey(NAME);
            case TYPE -> ListSort.ByFacts.named(SystemType.values(), SystemFacts::type);
            case CREATION_DATE -> new ListSort.ByCreated();
            case STATUS_UPDATED_DATE -> new ListSort.ByUpdated();
        };
    }

    @Override
    public int keys() {
        return 2;
    }

    @Override
    public List<ListSort> sorts() {
        return SORTS;
    }

    @Override
    public Asked asked(SystemFilter filter) {
        return new Asked(filter.reach(), filter.sort(), filter.descending());
    }

    /** Through one of its sites, or through the partner that it is kept for. */
    @Override
    public void narrow(ListQuestion question, Reach reach) {
        var columns = question.columns();
        switch (reach) {
            case Reach.PartnerTree tree -> {
                var partners = ListIds.of(tree.partners());
                var own = ListIds.of(List.of(tree.partner()));
                question.keep(
                        reach,
                        slot -> columns.standsWith(slot, Part.PARTNER, partners)
                                || columns.standsWith(slot, Part.COMPANY, own)
                                || columns.isKeptFor(slot, partners));
            }
            case Reach.OneSite one -> {
                var site = ListId.of(one.site().value());
                var company = ListId.of(one.company().value());
                question.keep(reach, slot -> columns.standsOn(slot, site, company));
            }
            default -> question.within(reach);
        }
    }

    @Override
    public void narrow(ListQuestion question, SystemFilter filter) {
        var criteria = filter.criteria();
        question.oneOf(criteria.types(), SystemFacts::type)
                .oneOf(criteria.phases(), SystemFacts::phase)
                .created(criteria.created().from(), criteria.created().to());
        sharing(question, criteria.sharing());
        places(question, criteria.places());
        question.contains(NAME, criteria.nameContains());
    }

    private static void sharing(ListQuestion question, SystemCriteria.Sharing sharing) {
        if (sharing.equals(SystemCriteria.Sharing.ANY)) {
            return;
        }
        question.keep(sharing, slot -> {
            var facts = question.columns().facts(slot);
            return sharing.matches(
                    SystemFacts.isShared(facts), SystemFacts.isCentrex(facts), SystemFacts.isOxoManaged(facts));
        });
    }

    private static void places(ListQuestion question, SystemCriteria.Places places) {
        var site = places.site();
        if (site != null) {
            question.stands(Part.SITE, List.of(site));
        }
        question.stands(Part.SITE, places.sites()).stands(Part.COMPANY, places.companies());
        if (!places.partners().isEmpty()) {
            var partners = ListIds.of(places.partners());
            var columns = question.columns();
            question.keep(
                    places.partners(),
                    slot -> columns.standsWith(slot, Part.PARTNER, partners) || columns.isKeptFor(slot, partners));
        }
    }
}
