package dev.arcus.testing;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.history.Retention;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    @Override
    public Map<SystemId, List<ConnectionEvent>> ofEach(Collection<SystemId> systems, int limit) {
        return systems.stream()
                .distinct()
                .flatMap(system -> of(system, limit).stream())
                .collect(Collectors.groupingBy(ConnectionEvent::system));
    }
}
