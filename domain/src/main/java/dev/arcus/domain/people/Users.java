package dev.arcus.domain.people;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.store.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The store of users. */
public interface Users {

    /** False, and nothing stored, when somebody has the login e-mail already. */
    boolean add(User user);

    Optional<User> find(UserId id);

    /** Those of {@code ids} that exist, in no particular order. */
    List<User> findAll(Collection<UserId> ids);

    /** By login e-mail, ignoring case. */
    Optional<User> findByEmail(String loginEmail);

    /**
     * Stores everything but the last login, under the next version. False, and nothing stored, when the stored version is another
     * than {@code user}'s or when somebody else has the login e-mail.
     */
    boolean update(User user);

    /** Notes a login, whatever the version. */
    void loggedIn(UserId id, Instant at);

    void remove(UserId id);

    Page<User> list(UserFilter filter, Page.Request page);

    boolean anyOf(CompanyId company);

    long countOf(CompanyId company);

    boolean isEmpty();
}
