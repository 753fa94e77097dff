package dev.arcus.domain.partner;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.store.Page;
import java.util.Optional;
import java.util.Set;

/** The store of invitations and requests. They go with either of their companies. */
public interface PartnerLinks {

    /** False, and nothing is stored, when this one and another between the same two would both be pending. */
    boolean add(PartnerLink link);

    Optional<PartnerLink> find(PartnerLinkId id);

    void update(PartnerLink link);

    /** Nobody else changes or locks it until the caller's transaction ends; nothing happens when there is none such. */
    void lock(PartnerLinkId id);

    /** The newest of this kind between the two. */
    Optional<PartnerLink> latest(PartnerLink.Kind kind, CompanyId partner, CompanyId company);

    Page<PartnerLink> list(Filter filter, Page.Request page);

    /**
     * Which to list: those that {@code company} sent or received, by the date that they were sent last.
     *
     * @param states empty does not narrow
     */
    record Filter(CompanyId company, PartnerLink.Kind kind, Set<PartnerLink.State> states, boolean descending) {

        public Filter {
            states = Set.copyOf(states);
        }
    }
}
