package dev.arcus.domain.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of browsers in which people are logged in. */
public interface WebSessions {

    /** How many a person has at most; a further one ends the one that was seen longest ago. */
    int MAX_OF_USER = 20;

    void add(WebSession session);

    Optional<WebSession> find(String tokenHash);

    /** Those of this person, the one seen last first; ended ones may be among them. */
    List<WebSession> of(UserId user);

    void seen(String tokenHash, Instant at);

    void remove(String tokenHash);

    /** Forgets those that expired, or were not seen since {@code idle}; how many. */
    int sweep(Instant now, Instant idle);
}
