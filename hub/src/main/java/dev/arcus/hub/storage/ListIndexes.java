package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.system.SystemFilter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The index of each list, and who has to hear of what. What is told in a transaction reaches them when that is over, committed or not. */
final class ListIndexes implements AutoCloseable {

    final ListIndex<SystemFilter> systems;
    final ListIndex<SiteFilter> sites;
    final ListIndex<CompanySource.Wanted> companies;
    final ListIndex<UserSource.Wanted> users;

    private final SqlTransactions transactions;
    private final List<Consumer<SystemId>> listeners = new CopyOnWriteArrayList<>();

    /** Their files have no names, and lie in {@code folder}. */
    ListIndexes(Sql sql, SqlTransactions transactions, Path folder) {
        this.transactions = transactions;
        this.systems = new ListIndex<>(new SystemSource(new SystemReader(sql)), folder);
        this.sites = new ListIndex<>(SiteSource.in(sql), folder);
        this.companies = new ListIndex<>(CompanySource.in(sql), folder);
        this.users = new ListIndex<>(UserSource.in(sql), folder);
    }

    void changed(SystemId system) {
        transactions.afterwards(() -> {
            systems.changed(system.value());
            listeners.forEach(listener -> listener.accept(system));
        });
    }

    /** Whoever else has to hear of systems that changed. */
    void hear(Consumer<SystemId> listener) {
        listeners.add(listener);
    }

    void changed(SiteId site) {
        transactions.afterwards(() -> {
            sites.changed(site.value());
            systems.siteChanged(site.value());
        });
    }

    void changed(CompanyId company) {
        transactions.afterwards(() -> {
            companies.changed(company.value());
            List.of(sites, systems, users).forEach(index -> index.companyChanged(company.value()));
        });
    }

    void changed(UserId user) {
        transactions.afterwards(() -> users.changed(user.value()));
    }

    /** Reads what lists need, so that the first one need not wait: seconds where there are many systems, so on all processors. */
    void warmUp() {
        Stream.of(systems, companies, users, sites).parallel().forEach(ListIndex::warmUp);
    }

    @Override
    public void close() {
        List.of(companies, sites, users, systems).forEach(ListIndex::close);
    }
}
