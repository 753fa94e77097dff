package dev.arcus.domain.company;

import dev.arcus.domain.store.Page;
import java.util.Optional;
import java.util.Set;

/** The store of companies. */
public interface Companies {

    void add(Company company);

    Optional<Company> find(CompanyId id);

    void update(Company company);

    void remove(CompanyId id);

    /** The indirect resellers ({@link PartnerKind#IR}) that hang under the distributor. */
    Set<CompanyId> resellersOf(CompanyId distributor);

    /** Sorted by name, ignoring case. */
    Page<Company> list(CompanyFilter filter, Page.Request page);
}
