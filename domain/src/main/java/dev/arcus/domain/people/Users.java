package dev.arcus.domain.people;

import dev.arcus.domain.company.CompanyId;
import java.util.Optional;

/** The store of users. */
public interface Users {

    void add(User user);

    Optional<User> find(UserId id);

    /** By login e-mail, ignoring case. */
    Optional<User> findByEmail(String loginEmail);

    void update(User user);

    boolean anyOf(CompanyId company);

    boolean isEmpty();
}
