package dev.arcus.testing;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserFilter;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.store.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryUsers implements Users {

    private final MemoryTable<UserId, User> users;
    private final MemoryTable<CompanyId, Company> companies;

    InMemoryUsers(MemoryTable<UserId, User> users, MemoryTable<CompanyId, Company> companies) {
        this.users = users;
        this.companies = companies;
    }

    @Override
    public boolean add(User user) {
        return users.access(() -> !isTaken(user) && users.addIfAbsent(user.id(), user));
    }

    @Override
    public Optional<User> find(UserId id) {
        return users.find(id);
    }

    @Override
    public List<User> findAll(Collection<UserId> ids) {
        return users.where(user -> ids.contains(user.id()));
    }

    @Override
    public Optional<User> findByEmail(String loginEmail) {
        var key = MemoryPage.key(loginEmail);
        return users.where(user -> MemoryPage.key(user.loginEmail()).equals(key)).stream()
                .findFirst();
    }

    @Override
    public boolean update(User user) {
        return users.access(() -> {
            var stored = users.find(user.id()).filter(found -> found.version() == user.version());
            if (stored.isEmpty() || isTaken(user)) {
                return false;
            }
            users.update(user.id(), copy(user, user.version() + 1, stored.get().lastLogin()));
            return true;
        });
    }

    @Override
    public void loggedIn(UserId id, Instant at) {
        users.access(() -> {
            users.find(id).ifPresent(user -> users.update(id, copy(user, user.version(), at)));
            return true;
        });
    }

    @Override
    public void remove(UserId id) {
        users.remove(id);
    }

    @Override
    public Page<User> list(UserFilter filter, Page.Request page) {
        var order = order(filter.sort());
        var found = users.where(user -> matches(user, filter)).stream()
                .sorted(filter.descending() ? order.reversed() : order)
                .toList();
        return MemoryPage.of(found, page);
    }

    @Override
    public boolean anyOf(CompanyId company) {
        return !users.where(user -> user.company().equals(company)).isEmpty();
    }

    @Override
    public long countOf(CompanyId company) {
        return users.where(user -> user.company().equals(company)).size();
    }

    @Override
    public boolean isEmpty() {
        return users.isEmpty();
    }

    private boolean isTaken(User user) {
        return findByEmail(user.loginEmail())
                .filter(other -> !other.id().equals(user.id()))
                .isPresent();
    }

    private boolean matches(User user, UserFilter filter) {
        var company = companies.find(user.company());
        var site = user.site();
        var active = filter.active();
        var organisation = filter.organisation();
        return company.isPresent()
                && filter.reach().covers(company.get())
                && MemoryPage.contains(user.firstName() + " " + user.lastName(), filter.nameContains())
                && MemoryPage.contains(user.loginEmail(), filter.emailContains())
                && MemoryPage.contains(company.get().name(), filter.companyNameContains())
                && (organisation == null || organisation.equals(company.get().organisation()))
                && (filter.companies().isEmpty() || filter.companies().contains(user.company()))
                && (filter.sites().isEmpty() || (site != null && filter.sites().contains(site)))
                && (filter.roles().isEmpty() || user.roles().stream().anyMatch(filter.roles()::contains))
                && user.roles().stream().noneMatch(filter.without()::contains)
                && (active == null || active == user.active());
    }

    private static Comparator<User> order(UserFilter.Sort sort) {
        Comparator<User> order = switch (sort) {
            case DISPLAY_NAME -> Comparator.comparing(user -> MemoryPage.key(user.firstName() + " " + user.lastName()));
            case LOGIN_EMAIL -> Comparator.comparing(user -> MemoryPage.key(user.loginEmail()));
            case CREATION_DATE -> Comparator.comparing(User::created);
        };
        return order.thenComparing(user -> user.id().value());
    }

    private static User copy(User user, long version, @Nullable Instant lastLogin) {
        return new User(
                user.id(),
                version,
                user.loginEmail(),
                user.passwordHash(),
                user.firstName(),
                user.lastName(),
                user.roles(),
                user.adminType(),
                user.company(),
                user.site(),
                user.language(),
                user.active(),
                user.initialized(),
                user.tokenGeneration(),
                lastLogin,
                user.created());
    }
}
