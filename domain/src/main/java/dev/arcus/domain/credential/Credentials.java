package dev.arcus.domain.credential;

import dev.arcus.domain.store.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The store of credentials, one for each system. */
public interface Credentials {

    void add(SystemId system, Credential credential);

    Optional<Versioned<Credential>> find(SystemId system);

    /** Those of {@code systems}, in one look. */
    Map<SystemId, Credential> findAll(Collection<SystemId> systems);

    /** The systems whose box has exactly this CPU serial number, at most {@code limit}, by id. */
    List<SystemId> boundTo(String serial, int limit);

    /** The phase of every system's credential, one after the other. */
    void eachPhase(BiConsumer<SystemId, Credential.Phase> taker);

    /** The phases of those of {@code systems} that there are, in one look. */
    Map<SystemId, Credential.Phase> phases(Collection<SystemId> systems);

    /**
     * From now on {@code listener} is told of each system whose credential may be another one: it was added, replaced, or went with its
     * system. Told when the transaction is over, by the thread that wrote, which must not be kept; perhaps of one that is as it was.
     */
    void hear(Consumer<SystemId> listener);

    /**
     * Replaces the credential read at {@code version} and dates the status of its system; false, and nothing changed, when it
     * was replaced meanwhile.
     */
    boolean replace(SystemId system, long version, Credential next, Instant at);
}
