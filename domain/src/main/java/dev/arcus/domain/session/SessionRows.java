package dev.arcus.domain.session;

import dev.arcus.domain.credential.SystemId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The store of sessions: one row a system, written in batches. */
public interface SessionRows {

    /** Counts the starts of the hub; durable when it returns. */
    long nextIncarnation();

    Optional<SessionRow> find(SystemId system);

    /** Systems whose session never ended as far as the store knows: connected when the hub last stopped. */
    Set<SystemId> connected();

    /** The system has another box, which counts its logins anew. */
    void forgetLoginCounter(SystemId system);

    /** Later rows win over earlier ones; a row older than the stored epoch changes nothing. Unknown systems are skipped. */
    void saveAll(List<SessionRow> rows);
}
