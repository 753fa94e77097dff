package dev.arcus.domain.company;

import dev.arcus.domain.store.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The store of companies. */
public interface Companies {

    void add(Company company);

    Optional<Company> find(CompanyId id);

    /** Those of {@code ids} that exist, in no particular order. */
    List<Company> findAll(Collection<CompanyId> ids);

    void update(Company company);

    void remove(CompanyId id);

    /** The operator's own company. */
    Optional<Company> standard();

    /** The indirect resellers of a distributor. */
    Set<CompanyId> resellersOf(CompanyId distributor);

    /** Every company of {@code organisation} belongs to none from now on. How many there were. */
    int leave(OrganisationId organisation);

    Page<Company> list(CompanyFilter filter, CompanyFilter.Order order, Page.Request page);

    /** Sorted by name, ignoring case. */
    default Page<Company> list(CompanyFilter filter, Page.Request page) {
        return list(filter, CompanyFilter.Order.BY_NAME, page);
    }
}
