package dev.arcus.testing;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.FoldedAttempt;
import dev.arcus.domain.history.Retention;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class InMemoryAttempts implements Attempts {

    private final MemoryLog<Kept> log;
    private final Retention retention;

    InMemoryAttempts(MemoryLog<Kept> log, Retention retention) {
        this.log = log;
        this.retention = retention;
    }

    /** A fold with the newest of its numbers, newest first. */
    record Kept(FoldedAttempt fold, List<Told> numbers) {

        Kept with(Attempt next) {
            var all = Stream.concat(told(next), numbers.stream()).limit(NUMBERS).toList();
            return new Kept(fold.with(next), all);
        }

        static Kept of(Attempt only) {
            return new Kept(FoldedAttempt.of(only), told(only).toList());
        }

        private static Stream<Told> told(Attempt attempt) {
            var number = attempt.number();
            return number == null ? Stream.empty() : Stream.of(new Told(number, attempt.at()));
        }
    }

    record Told(AttemptNumber number, Instant at) {}

    @Override
    public void addAll(List<Attempt> attempts) {
        attempts.forEach(this::add);
        attempts.stream()
                .map(Attempt::identity)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(identity -> log.keep(
                        retention.attemptsPerIdentity(),
                        kept -> identity.equals(kept.fold().newest().identity())));
        log.keep(retention.attemptsOfStrangers(), kept -> !kept.fold().newest().known());
    }

    private void add(Attempt attempt) {
        log.take(kept -> kept.fold().takes(attempt))
                .ifPresentOrElse(before -> log.add(before.with(attempt)), () -> log.add(Kept.of(attempt)));
    }

    @Override
    public List<FoldedAttempt> of(PbxId identity, int limit) {
        return newest(attempt -> identity.key().equals(attempt.identity()), limit);
    }

    @Override
    public Optional<Numbered> find(AttemptNumber number) {
        return log.newestFirst(kept -> true, Integer.MAX_VALUE).stream()
                .flatMap(kept -> kept.numbers().stream()
                        .filter(told -> told.number().equals(number))
                        .map(told -> new Numbered(number, told.at(), kept.fold())))
                .findFirst();
    }

    @Override
    public List<FoldedAttempt> ofStrangers(int limit) {
        return newest(attempt -> !attempt.known(), limit);
    }

    @Override
    public List<FoldedAttempt> namelessFrom(String address, int limit) {
        return newest(attempt -> attempt.identity() == null && attempt.address().equals(address), limit);
    }

    private List<FoldedAttempt> newest(Predicate<Attempt> condition, int limit) {
        return log.newestFirst(kept -> condition.test(kept.fold().newest()), limit).stream()
                .map(Kept::fold)
                .toList();
    }
}
