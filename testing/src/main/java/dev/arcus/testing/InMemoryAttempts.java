package dev.arcus.testing;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.Retention;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

final class InMemoryAttempts implements Attempts {

    private final MemoryLog<Attempt> log;
    private final Retention retention;

    InMemoryAttempts(MemoryLog<Attempt> log, Retention retention) {
        this.log = log;
        this.retention = retention;
    }

    @Override
    public void addAll(List<Attempt> attempts) {
        attempts.forEach(log::add);
        attempts.stream()
                .map(Attempt::identity)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(identity ->
                        log.keep(retention.attemptsPerIdentity(), attempt -> identity.equals(attempt.identity())));
        log.keep(retention.attemptsOfStrangers(), attempt -> !attempt.known());
    }

    @Override
    public List<Attempt> of(PbxId identity, int limit) {
        return log.newestFirst(attempt -> identity.key().equals(attempt.identity()), limit);
    }

    @Override
    public Optional<Attempt> find(AttemptNumber number) {
        return log.newestFirst(attempt -> number.equals(attempt.number()), 1).stream()
                .findFirst();
    }

    @Override
    public List<Attempt> ofStrangers(int limit) {
        return log.newestFirst(attempt -> !attempt.known(), limit);
    }
}
