package dev.arcus.testing;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.session.SessionRow;
import dev.arcus.domain.session.SessionRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

final class InMemorySessionRows implements SessionRows {

    private final MemoryTable<SystemId, SessionRow> rows;
    private final Predicate<SystemId> isKnown;
    private final AtomicLong incarnation;

    InMemorySessionRows(MemoryTable<SystemId, SessionRow> rows, Predicate<SystemId> isKnown, AtomicLong incarnation) {
        this.rows = rows;
        this.isKnown = isKnown;
        this.incarnation = incarnation;
    }

    @Override
    public long nextIncarnation() {
        return incarnation.incrementAndGet();
    }

    @Override
    public Optional<SessionRow> find(SystemId system) {
        return rows.find(system);
    }

    @Override
    public Set<SystemId> connected() {
        return rows.where(SessionRow::connected).stream()
                .map(SessionRow::system)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void forgetLoginCounter(SystemId system) {
        rows.access(() -> {
            rows.find(system)
                    .map(row ->
                            new SessionRow(row.system(), row.epoch(), row.since(), row.connected(), 0, row.address()))
                    .ifPresent(row -> rows.put(system, row));
            return true;
        });
    }

    @Override
    public void saveAll(List<SessionRow> batch) {
        batch.stream().filter(row -> isKnown.test(row.system())).forEach(this::save);
    }

    private void save(SessionRow row) {
        rows.access(() -> {
            var stored = rows.find(row.system());
            if (stored.isEmpty() || row.epoch().compareTo(stored.get().epoch()) >= 0) {
                rows.put(row.system(), row);
            }
            return true;
        });
    }
}
