package dev.arcus.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.SystemId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FlapsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final SystemId SYSTEM = SystemId.next(new Random(1));

    @Test
    void threeDropsAtOnceAreUnstableSinceTheThird() {
        var flaps = Flaps.of(drops(0, 1, 2), NOW);

        assertThat(flaps.score()).isBetween(2.9, 3.0);
        assertThat(flaps.unstableSince()).isNull();
        assertThat(Flaps.of(drops(0, 0, 0, 1), NOW).unstableSince()).isEqualTo(NOW);
    }

    @Test
    void itIsStableAgainWhenTheScoreHasFallenBelowOne() {
        assertThat(Flaps.of(drops(60, 60, 60, 60), NOW).unstableSince()).isEqualTo(minutesAgo(60));
        assertThat(Flaps.of(drops(180, 180, 180, 180), NOW).unstableSince()).isNull();
    }

    @Test
    void whatPeopleAndTheHubDidDoesNotCount() {
        var events = Stream.of(CauseClass.RESET, CauseClass.HUB_CRASH, CauseClass.HUB_DRAIN, CauseClass.REFUSED_CLONE)
                .map(cause -> drop(0, cause))
                .toList();

        assertThat(Flaps.of(events, NOW)).isEqualTo(new Flaps(0, null));
    }

    @Test
    void aSpellLastsFromTheThirdDropUntilTheScoreHasFallenBelowOne() {
        // Four at once, ten hours ago: two half-lives until the score is one.
        assertThat(Flaps.spells(drops(600, 600, 600, 600), NOW))
                .containsExactly(new Flaps.Spell(minutesAgo(600), minutesAgo(480)));
        assertThat(Flaps.spells(drops(60, 60, 60, 60, 600, 600, 600, 600), NOW))
                .containsExactly(
                        new Flaps.Spell(minutesAgo(600), minutesAgo(480)), new Flaps.Spell(minutesAgo(60), NOW));
        assertThat(Flaps.spells(drops(0, 60), NOW)).isEmpty();
    }

    @Property
    void theLastSpellGoesOnWhileItIsUnstable(@ForAll @Size(max = 50) List<@IntRange(max = 1_000) Integer> minutes) {
        var events = drops(minutes.stream().sorted().mapToInt(Integer::intValue).toArray());

        var since = Flaps.of(events, NOW).unstableSince();

        var spells = Flaps.spells(events, NOW);
        var last = spells.isEmpty() ? null : spells.getLast();
        if (since != null) {
            assertThat(last).isEqualTo(new Flaps.Spell(since, NOW));
        } else if (last != null) {
            assertThat(last.to()).isBeforeOrEqualTo(NOW);
        }
    }

    @Property
    void eachDropCountsAtMostOneAndLessAsTimePasses(
            @ForAll @Size(max = 50) List<@IntRange(max = 10_000) Integer> minutes) {
        var events = drops(minutes.stream().sorted().mapToInt(Integer::intValue).toArray());

        var score = Flaps.of(events, NOW).score();

        assertThat(score).isBetween(0.0, (double) minutes.size());
        assertThat(Flaps.of(events, NOW.plus(Flaps.HALF_LIFE)).score())
                .isCloseTo(score / 2, org.assertj.core.data.Offset.offset(1e-9));
    }

    private static List<ConnectionEvent> drops(int... minutesAgo) {
        return java.util.Arrays.stream(minutesAgo)
                .mapToObj(minutes -> drop(minutes, CauseClass.LOST))
                .toList();
    }

    private static ConnectionEvent drop(int minutesAgo, CauseClass cause) {
        return new ConnectionEvent(
                SYSTEM, minutesAgo(minutesAgo), ConnectionEvent.Kind.DISCONNECTED, cause.name(), cause, "192.0.2.1");
    }

    private static Instant minutesAgo(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
