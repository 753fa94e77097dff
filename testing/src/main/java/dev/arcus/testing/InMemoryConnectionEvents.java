package dev.arcus.testing;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.history.Retention;
import java.util.List;

final class InMemoryConnectionEvents implements ConnectionEvents {

    private final MemoryLog<ConnectionEvent> log;
    private final Retention retention;

    InMemoryConnectionEvents(MemoryLog<ConnectionEvent> log, Retention retention) {
        this.log = log;
        this.retention = retention;
    }

    @Override
    public void addAll(List<ConnectionEvent> events) {
        events.forEach(log::add);
        events.stream()
                .map(ConnectionEvent::system)
                .distinct()
                .forEach(system -> log.keep(
                        retention.eventsPerSystem(), event -> event.system().equals(system)));
    }

    @Override
    public List<ConnectionEvent> of(SystemId system, int limit) {
        return log.newestFirst(event -> event.system().equals(system), limit);
    }
}
