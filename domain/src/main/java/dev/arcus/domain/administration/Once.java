package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.store.OnceKey;
import dev.arcus.domain.store.OnceKeys;
import dev.arcus.domain.store.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates once, however often the request is sent: the key is stored in the transaction that creates, so there is never a second
 * object, whoever dies when. A refusal leaves the key free.
 */
public final class Once {

    private static final int PATIENCE = 3;

    private final OnceKeys keys;
    private final Transactions transactions;
    private final InstantSource clock;

    public Once(OnceKeys keys, Transactions transactions, InstantSource clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How to create.
     *
     * @param act creates, in the transaction that is open
     * @param id of what was created
     * @param again reads what an earlier request created; the actor may see no more than anywhere else
     */
    public record Creation<T>(Supplier<Outcome<T>> act, Function<T, String> id, Function<String, Outcome<T>> again) {}

    /** {@code key} is null for a request without one, which creates each time. */
    public <T> Outcome<T> run(@Nullable OnceKey key, Creation<T> creation) {
        if (key == null) {
            return creation.act().get();
        }
        for (var i = 0; i < PATIENCE; i++) {
            var first = transactions.runDurably(() -> create(key, creation));
            if (first.isPresent()) {
                return first.get();
            }
            var earlier = keys.find(key.owned(), clock.instant());
            if (earlier.isPresent()) {
                var objectId = earlier.get().objectId();
                return earlier.get().fingerprint().equals(key.fingerprint()) && objectId != null
                        ? creation.again().apply(objectId)
                        : Outcome.refused(Reason.KEY_REUSED);
            }
            // Whoever had it was refused just now: the key is free again.
        }
        return Outcome.refused(Reason.CHANGED_MEANWHILE);
    }

    /** Empty when the key is taken. */
    private <T> Optional<Outcome<T>> create(OnceKey key, Creation<T> creation) {
        if (!keys.reserve(key, clock.instant())) {
            return Optional.empty();
        }
        var outcome = creation.act().get();
        switch (outcome) {
            case Outcome.Done<T> done ->
                keys.complete(key.owned(), creation.id().apply(done.value()));
            case Outcome.Refused<T> refused -> keys.release(key.owned());
        }
        return Optional.of(outcome);
    }
}
