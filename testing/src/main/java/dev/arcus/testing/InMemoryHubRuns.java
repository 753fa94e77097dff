package dev.arcus.testing;

import dev.arcus.domain.history.HubRun;
import dev.arcus.domain.history.HubRuns;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

final class InMemoryHubRuns implements HubRuns {

    private final MemoryTable<Long, HubRun> runs;

    InMemoryHubRuns(MemoryTable<Long, HubRun> runs) {
        this.runs = runs;
    }

    @Override
    public void started(long incarnation, Instant at) {
        runs.add(incarnation, new HubRun(incarnation, at, at, null));
        newest(Integer.MAX_VALUE).stream().skip(MAX).forEach(old -> runs.remove(old.incarnation()));
    }

    @Override
    public void alive(long incarnation, Instant at) {
        change(incarnation, run -> new HubRun(incarnation, run.started(), at, run.stopped()));
    }

    @Override
    public void stopped(long incarnation, Instant at) {
        change(incarnation, run -> new HubRun(incarnation, run.started(), at, at));
    }

    @Override
    public List<HubRun> newest(int limit) {
        return runs.all().stream()
                .sorted(Comparator.comparingLong(HubRun::incarnation).reversed())
                .limit(limit)
                .toList();
    }

    private void change(long incarnation, UnaryOperator<HubRun> how) {
        runs.find(incarnation).ifPresent(run -> runs.put(incarnation, how.apply(run)));
    }
}
