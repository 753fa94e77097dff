package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Author;
import dev.arcus.domain.audit.FoldedEntries;
import dev.arcus.domain.store.Page;
import dev.arcus.testing.InMemoryStores;
import dev.arcus.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Repetitions become one entry, and a flood a few. */
class FoldedEntriesTest {

    private final TestClock clock = new TestClock();
    private final InMemoryStores stores = new InMemoryStores();
    private final FoldedEntries entries =
            new FoldedEntries(stores.auditTrail(), stores.transactions(), clock, FoldedEntries.PER_SOURCE);

    @Test
    void firstIsWrittenAtOnceAndItsRepetitionsOnceAfterAnHour() {
        for (var time = 0; time < 58; time++) {
            entries.add("ada", event("one"));
            clock.advance(Duration.ofMinutes(1));
            entries.flush();
        }
        assertThat(trail()).hasSize(1);

        clock.advance(Duration.ofMinutes(3));
        entries.flush();

        assertThat(trail()).hasSize(2);
        assertThat(trail().getFirst().outcome().times()).isEqualTo(57);
        assertThat(trail().getFirst().at()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(57)));
        entries.add("ada", event("one"));
        assertThat(trail()).hasSize(3);
    }

    @Test
    void floodOfOneSourceIsCountedTogetherAndLeavesRoomForOthers() {
        IntStream.range(0, 1_000).forEach(number -> entries.add("mallory", event("no. " + number)));

        entries.add("ada", event("one"));

        assertThat(trail()).hasSize(FoldedEntries.PER_SOURCE + 2);
        assertThat(trail().getFirst().detail()).isEqualTo("one");
        entries.flushAll();
        assertThat(trail().getFirst().act()).isEqualTo("audit.more");
        assertThat(trail().getFirst().outcome().times()).isEqualTo(1_000 - FoldedEntries.PER_SOURCE - 1);
    }

    @Test
    void floodOfManySourcesIsBoundedInAll() {
        IntStream.range(0, FoldedEntries.IN_ALL + 50).forEach(number -> entries.add("192.0.2." + number, event("one")));

        assertThat(stores.auditTrail()
                        .list(new Page.Request(2, FoldedEntries.IN_ALL))
                        .items())
                .hasSize(1);
    }

    @Test
    void sourceMayCauseOthersAgainAfterAnHour() {
        IntStream.range(0, 100).forEach(number -> entries.add("mallory", event("no. " + number)));
        clock.advance(FoldedEntries.WHILE.plusSeconds(1));

        entries.add("mallory", event("later"));

        assertThat(trail().getFirst().detail()).isEqualTo("later");
    }

    @Test
    void likenessFoldsWhateverTheDetails() {
        entries.add("pbx", "", event("attempt 1"));
        entries.add("pbx", "", event("attempt 2"));
        entries.flushAll();

        assertThat(trail()).extracting(AuditEvent::detail).containsExactly("attempt 2", "attempt 1");
    }

    private AuditEvent event(String detail) {
        return AuditEvent.of(clock.instant(), Author.HUB, "system.change", null, detail)
                .refused("403000");
    }

    private List<AuditEvent> trail() {
        return stores.auditTrail().list(new Page.Request(1000, 0)).items();
    }
}
