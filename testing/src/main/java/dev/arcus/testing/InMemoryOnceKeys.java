package dev.arcus.testing;

import dev.arcus.domain.store.KeptOnce;
import dev.arcus.domain.store.OnceKey;
import dev.arcus.domain.store.OnceKeys;
import java.time.Instant;
import java.util.Optional;

final class InMemoryOnceKeys implements OnceKeys {

    private final MemoryTable<OnceKey.Owned, KeptOnce> kept;

    InMemoryOnceKeys(MemoryTable<OnceKey.Owned, KeptOnce> kept) {
        this.kept = kept;
    }

    @Override
    public boolean reserve(OnceKey key, Instant now) {
        return kept.access(() -> {
            if (find(key.owned(), now).isEmpty()) {
                kept.remove(key.owned());
            }
            return kept.addIfAbsent(key.owned(), new KeptOnce(key.fingerprint(), null, now));
        });
    }

    @Override
    public void complete(OnceKey.Owned key, String objectId) {
        kept.access(() -> {
            kept.find(key).ifPresent(old -> kept.put(key, new KeptOnce(old.fingerprint(), objectId, old.at())));
            return true;
        });
    }

    @Override
    public void release(OnceKey.Owned key) {
        kept.remove(key);
    }

    @Override
    public Optional<KeptOnce> find(OnceKey.Owned key, Instant now) {
        return kept.find(key).filter(found -> found.at().isAfter(now.minus(KEPT)));
    }
}
