package dev.arcus.testing;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.Users;
import java.util.Optional;

final class InMemoryUsers implements Users {

    private final MemoryTable<UserId, User> users;

    InMemoryUsers(MemoryTable<UserId, User> users) {
        this.users = users;
    }

    @Override
    public void add(User user) {
        users.access(() -> {
            if (findByEmail(user.loginEmail()).isPresent()) {
                throw new IllegalStateException("stored already: " + user.loginEmail());
            }
            users.add(user.id(), user);
            return true;
        });
    }

    @Override
    public Optional<User> find(UserId id) {
        return users.find(id);
    }

    @Override
    public Optional<User> findByEmail(String loginEmail) {
        var key = MemoryPage.key(loginEmail);
        return users.where(user -> MemoryPage.key(user.loginEmail()).equals(key)).stream()
                .findFirst();
    }

    @Override
    public void update(User user) {
        users.update(user.id(), user);
    }

    @Override
    public boolean anyOf(CompanyId company) {
        return !users.where(user -> user.company().equals(company)).isEmpty();
    }

    @Override
    public boolean isEmpty() {
        return users.isEmpty();
    }
}
