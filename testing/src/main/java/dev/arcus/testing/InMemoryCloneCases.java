package dev.arcus.testing;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.CloneCase;
import dev.arcus.domain.guard.CloneCaseId;
import dev.arcus.domain.guard.CloneCases;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

final class InMemoryCloneCases implements CloneCases {

    private static final Comparator<CloneCase> LAST_FIRST = Comparator.comparing(CloneCase::lastSeen)
            .reversed()
            .thenComparing(one -> one.id().value());

    private final MemoryTable<CloneCaseId, CloneCase> cases;
    private final Predicate<SystemId> isKnown;

    InMemoryCloneCases(MemoryTable<CloneCaseId, CloneCase> cases, Predicate<SystemId> isKnown) {
        this.cases = cases;
        this.isKnown = isKnown;
    }

    @Override
    public void saw(CloneCase seen) {
        cases.access(() -> {
            if (isKnown.test(seen.system())) {
                var same = of(seen.system()).stream()
                        .filter(one -> one.box().equals(seen.box()))
                        .findFirst();
                var next = same.map(one -> one.and(seen)).orElse(seen);
                cases.put(next.id(), next);
                of(seen.system()).stream().skip(MAX).forEach(one -> cases.remove(one.id()));
            }
            return true;
        });
    }

    @Override
    public List<CloneCase> of(SystemId system) {
        return cases.where(one -> one.system().equals(system)).stream()
                .sorted(LAST_FIRST)
                .toList();
    }

    @Override
    public boolean remove(SystemId system, CloneCaseId id) {
        return cases.access(() -> {
            var found =
                    cases.find(id).filter(one -> one.system().equals(system)).isPresent();
            if (found) {
                cases.remove(id);
            }
            return found;
        });
    }
}
