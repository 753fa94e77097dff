package dev.arcus.testing;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.store.Page;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryCompanies implements Companies {

    private static final Comparator<Company> BY_NAME = Comparator.<Company, String>comparing(
                    company -> MemoryPage.key(company.name()))
            .thenComparing(company -> company.id().value());

    private final MemoryTable<CompanyId, Company> companies;

    InMemoryCompanies(MemoryTable<CompanyId, Company> companies) {
        this.companies = companies;
    }

    @Override
    public void add(Company company) {
        companies.add(company.id(), company);
    }

    @Override
    public Optional<Company> find(CompanyId id) {
        return companies.find(id);
    }

    @Override
    public void update(Company company) {
        companies.update(company.id(), company);
    }

    @Override
    public void remove(CompanyId id) {
        companies.remove(id);
    }

    @Override
    public Set<CompanyId> resellersOf(CompanyId distributor) {
        return companies
                .where(company -> company.partnerKind() == PartnerKind.IR && distributor.equals(company.partner()))
                .stream()
                .map(Company::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Page<Company> list(CompanyFilter filter, Page.Request page) {
        var found = companies.where(company -> matches(company, filter)).stream()
                .sorted(BY_NAME)
                .toList();
        return MemoryPage.of(found, page);
    }

    private static boolean matches(Company company, CompanyFilter filter) {
        var partner = filter.partner();
        var isPartner = filter.isPartner();
        return filter.reach().covers(company)
                && MemoryPage.contains(company.name(), filter.nameContains())
                && (partner == null || partner.equals(company.partner()))
                && (isPartner == null || isPartner == company.isPartner());
    }
}
