package dev.arcus.testing;

import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Organisations;
import dev.arcus.domain.store.Page;
import java.util.Comparator;
import java.util.Optional;

final class InMemoryOrganisations implements Organisations {

    private static final Comparator<Organisation> BY_NAME = Comparator.<Organisation, String>comparing(
                    organisation -> MemoryPage.key(organisation.name()))
            .thenComparing(organisation -> organisation.id().value());

    private final MemoryTable<OrganisationId, Organisation> organisations;

    InMemoryOrganisations(MemoryTable<OrganisationId, Organisation> organisations) {
        this.organisations = organisations;
    }

    @Override
    public void add(Organisation organisation) {
        organisations.add(organisation.id(), organisation);
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return organisations.find(id);
    }

    @Override
    public void update(Organisation organisation) {
        organisations.update(organisation.id(), organisation);
    }

    @Override
    public void remove(OrganisationId id) {
        organisations.remove(id);
    }

    @Override
    public Page<Organisation> list(boolean descending, Page.Request page) {
        var order = descending ? BY_NAME.reversed() : BY_NAME;
        return MemoryPage.of(organisations.all().stream().sorted(order).toList(), page);
    }
}
