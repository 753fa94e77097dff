package dev.arcus.testing;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryCompanies implements Companies {

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
    public List<Company> findAll(Collection<CompanyId> ids) {
        return companies.where(company -> ids.contains(company.id()));
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
    public Optional<Company> standard() {
        return companies.where(company -> company.ties().standard()).stream().findFirst();
    }

    @Override
    public Set<CompanyId> resellersOf(CompanyId distributor) {
        return companies
                .where(company -> distributor.equals(company.partner()) && company.partnerKind() == PartnerKind.IR)
                .stream()
                .map(Company::id)
                .collect(Collectors.toSet());
    }

    @Override
    public int leave(OrganisationId organisation) {
        var members = companies.where(company -> organisation.equals(company.organisation()));
        members.forEach(member -> update(member.with(member.ties().withOrganisation(null))));
        return members.size();
    }

    @Override
    public Page<Company> list(CompanyFilter filter, CompanyFilter.Order order, Page.Request page) {
        var found = companies.where(company -> matches(company, filter)).stream()
                .sorted(comparator(order))
                .toList();
        return MemoryPage.of(found, page);
    }

    private static Comparator<Company> comparator(CompanyFilter.Order order) {
        Comparator<Company> by = switch (order.by()) {
            case NAME -> Comparator.comparing(company -> MemoryPage.key(company.name()));
            case STATUS -> Comparator.comparing(company -> company.status().name());
            case CREATION_DATE -> Comparator.comparing(Company::created);
        };
        var whole = by.thenComparing(company -> company.id().value());
        return order.descending() ? whole.reversed() : whole;
    }

    private static boolean matches(Company company, CompanyFilter filter) {
        return filter.reach().covers(company)
                && MemoryPage.contains(company.name(), filter.nameContains())
                && (filter.statuses().isEmpty() || filter.statuses().contains(company.status()))
                && (filter.visibilities().isEmpty()
                        || filter.visibilities().contains(company.ties().visibility()))
                && filter.kin().holds(company)
                && filter.startsWith().entrySet().stream()
                        .allMatch(one -> text(company, one.getKey()).startsWith(one.getValue()))
                && filter.equalTo().entrySet().stream()
                        .allMatch(one -> text(company, one.getKey()).equals(one.getValue()));
    }

    private static String text(Company company, CompanyField field) {
        return company.profile().get(field).orElse("");
    }
}
