package dev.arcus.domain.people;

import java.time.Duration;
import java.util.Optional;

/** The store of failed logins, by address, ignoring case. Bounded by age, and in number once a minute. */
public interface LoginFailures {

    /** Older ones tell nothing: a lock lasts an hour. */
    Duration AGE = Duration.ofHours(1);

    /** More than can be tried in {@link #AGE}. */
    int MAX = 1_000_000;

    Optional<LoginFailure> of(String loginEmail);

    void put(String loginEmail, LoginFailure failure);

    void remove(String loginEmail);
}
