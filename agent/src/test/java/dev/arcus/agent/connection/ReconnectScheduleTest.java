package dev.arcus.agent.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReconnectScheduleTest {

    private static final int MANY = 2_000;

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @Test
    void refusalsFollowTheStepsOfTheRealDevice() {
        ReconnectSchedule schedule = ReconnectSchedule.anew();
        List<Long> seconds = new ArrayList<>();

        for (int i = 0; i < 10; i++) {
            ReconnectSchedule.Step step = schedule.refused();
            seconds.add(step.pause().toSeconds());
            schedule = step.next();
        }

        assertThat(seconds).containsExactly(10L, 30L, 60L, 120L, 240L, 480L, 960L, 960L, 960L, 960L);
    }

    @ParameterizedTest
    @CsvSource({
        "0,60,2",
        "1,60,4",
        "2,60,8",
        "3,60,16",
        "4,60,32",
        "5,60,60",
        "40,60,60",
        "5,20,20",
        "0,1,1",
        "30,3600,3600"
    })
    void lossesSpreadOverTheWholeRange(int losses, int window, int longest) {
        ReconnectSchedule schedule = new ReconnectSchedule(0, losses);

        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            pauses.add(schedule.lost(Duration.ofSeconds(window), random).pause());
        }

        assertThat(pauses).allSatisfy(pause -> assertThat(pause).isBetween(Duration.ZERO, Duration.ofSeconds(longest)));
        assertThat(pauses).anySatisfy(pause -> assertThat(pause).isLessThan(Duration.ofMillis(longest * 100L)));
        assertThat(pauses).anySatisfy(pause -> assertThat(pause).isGreaterThan(Duration.ofMillis(longest * 900L)));
    }

    @Test
    void eachLossDoublesTheRange() {
        ReconnectSchedule.Step first = ReconnectSchedule.anew().lost(ReconnectSchedule.DEFAULT_WINDOW, random);

        ReconnectSchedule.Step second = first.next().lost(ReconnectSchedule.DEFAULT_WINDOW, random);

        assertThat(first.next()).isEqualTo(new ReconnectSchedule(0, 1));
        assertThat(second.next()).isEqualTo(new ReconnectSchedule(0, 2));
    }

    @Test
    void comeBackIsBetweenHalfAndAllOfWhatTheHubSaid() {
        ReconnectSchedule schedule = new ReconnectSchedule(3, 4);

        for (int i = 0; i < MANY; i++) {
            ReconnectSchedule.Step step = schedule.comeBack(Duration.ofSeconds(12), random);
            assertThat(step.pause()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(12));
            assertThat(step.next()).isEqualTo(schedule);
        }
    }

    @Test
    void comeBackOfAMillionYearsIsCutToADay() {
        ReconnectSchedule.Step step = ReconnectSchedule.anew().comeBack(Duration.ofSeconds(Long.MAX_VALUE), random);

        assertThat(step.pause()).isBetween(Duration.ofHours(12), Duration.ofDays(1));
    }

    @Test
    void refusalsAndLossesAreCountedApart() {
        ReconnectSchedule refusedTwice =
                ReconnectSchedule.anew().refused().next().refused().next();

        ReconnectSchedule.Step afterLoss = refusedTwice.lost(ReconnectSchedule.DEFAULT_WINDOW, random);

        assertThat(afterLoss.next().refused().pause()).isEqualTo(Duration.ofMinutes(1));
    }
}
