package dev.arcus.domain.people;

import java.util.Optional;

/** The store of links to set a password: one for a person at a time. */
public interface PasswordLinks {

    /** Replaces the person's former link. */
    void put(PasswordLink link);

    Optional<PasswordLink> find(String tokenHash);

    /** True for the one caller that took it; expired ones are taken as well. */
    boolean take(String tokenHash);

    void removeOf(UserId user);
}
