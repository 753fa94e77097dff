package dev.arcus.testing;

import dev.arcus.domain.people.LoginFailure;
import dev.arcus.domain.people.LoginFailures;
import java.util.Optional;

final class InMemoryLoginFailures implements LoginFailures {

    private final MemoryTable<String, LoginFailure> failures;

    InMemoryLoginFailures(MemoryTable<String, LoginFailure> failures) {
        this.failures = failures;
    }

    @Override
    public Optional<LoginFailure> of(String loginEmail) {
        return failures.find(MemoryPage.key(loginEmail));
    }

    @Override
    public void put(String loginEmail, LoginFailure failure) {
        failures.put(MemoryPage.key(loginEmail), failure);
    }

    @Override
    public void remove(String loginEmail) {
        failures.remove(MemoryPage.key(loginEmail));
    }
}
