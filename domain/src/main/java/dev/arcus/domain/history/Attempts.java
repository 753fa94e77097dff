package dev.arcus.domain.history;

import dev.arcus.domain.credential.PbxId;
import java.util.List;
import java.util.Optional;

/** The store of attempts, bounded for each identity, for unknown identities together, and in age. */
public interface Attempts {

    void addAll(List<Attempt> attempts);

    /** The newest {@code limit} that named this PABX-ID, newest first. */
    List<Attempt> of(PbxId identity, int limit);

    Optional<Attempt> find(AttemptNumber number);

    /** The newest {@code limit} that named no known identity, newest first. */
    List<Attempt> ofStrangers(int limit);
}
