package dev.arcus.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvent.Kind;
import dev.arcus.domain.history.HubGap;
import dev.arcus.domain.history.HubRun;
import dev.arcus.domain.status.StatusLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final SystemId SYSTEM = SystemId.next(new Random(1));

    private final List<ConnectionEvent> events = new ArrayList<>();

    @Test
    void eachEventTurnsTheLabel() {
        add(0, Kind.DECLARED, null);
        add(60, Kind.CONNECTED, null);
        add(61, Kind.ACTIVATED, null);
        add(120, Kind.CHANNEL_DOWN, null);
        add(130, Kind.CHANNEL_UP, null);
        add(180, Kind.DISCONNECTED, CauseClass.LOST);
        add(240, Kind.RESET, null);

        var line = timeline(List.of(), 0, 300);

        assertThat(labels(line))
                .containsExactly("PENDING 61", "RUNNING 59", "DEGRADED 10", "RUNNING 50", "ACTIVATED 60", "PENDING 60");
        assertThat(line.spans().get(4).shown().cause()).isEqualTo(CauseClass.LOST);
        assertThat(line.availability().runningPercent()).hasValueCloseTo(100.0 * 109 / 179, within());
        assertThat(line.availability().connectedPercent()).hasValueCloseTo(100.0 * 119 / 179, within());
    }

    @Test
    void aGapOfTheHubIsNotTheFaultOfThePbx() {
        connected();
        add(105, Kind.CONNECTED, null);

        var line = timeline(List.of(new HubGap(minute(60), minute(100), true)), 0, 120);

        assertThat(labels(line)).containsExactly("RUNNING 60", "UNKNOWN 45", "RUNNING 15");
        assertThat(line.spans().get(1).shown().hub()).isTrue();
        assertThat(line.spans().get(1).shown().cause()).isEqualTo(CauseClass.HUB_CRASH);
        assertThat(line.availability().runningPercent()).hasValue(100);
        assertThat(line.availability().hubAway()).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void whoDoesNotComeBackAfterTheGapIsAway() {
        connected();
        add(102, Kind.DISCONNECTED, CauseClass.LOST);

        var line = timeline(List.of(new HubGap(minute(60), minute(100), false)), 0, 120);

        assertThat(labels(line)).containsExactly("RUNNING 60", "UNKNOWN 42", "ACTIVATED 18");
    }

    @Test
    void withoutAnyWordTheHubWaitsTenMinutes() {
        connected();

        var line = timeline(List.of(new HubGap(minute(60), minute(100), true)), 0, 120);

        assertThat(labels(line)).containsExactly("RUNNING 60", "UNKNOWN 50", "ACTIVATED 10");
    }

    @Test
    void whoWasAwayBeforeTheGapIsAwayAfterIt() {
        connected();
        add(50, Kind.DISCONNECTED, CauseClass.CLEAN_STOP);

        var line = timeline(List.of(new HubGap(minute(60), minute(100), true)), 0, 120);

        assertThat(labels(line)).containsExactly("RUNNING 50", "ACTIVATED 10", "UNKNOWN 40", "ACTIVATED 20");
        assertThat(line.spans().getLast().shown().cause()).isEqualTo(CauseClass.CLEAN_STOP);
    }

    @Test
    void withoutEventsThePresentHoldsSinceTheDeclaration() {
        var now = new Timeline.Now(minute(100), false, true);

        var line = Timeline.of(new Timeline.Facts(List.of(), List.of(), minute(40), now), minute(0), minute(200));

        assertThat(labels(line)).containsExactly("null 40", "RUNNING 60");
        assertThat(line.to()).isEqualTo(minute(100));
    }

    @Test
    void beforeTheFirstEventThatIsKeptNothingIsKnown() {
        add(30, Kind.DISCONNECTED, CauseClass.LOST);
        add(40, Kind.CONNECTED, null);

        assertThat(labels(timeline(List.of(), 0, 60))).containsExactly("null 30", "ACTIVATED 10", "RUNNING 20");
    }

    @Test
    void runsOfTheHubLeaveGapsAndTellHowTheyBegan() {
        var runs = List.of(
                new HubRun(3, minute(50), minute(60), null),
                new HubRun(2, minute(20), minute(30), null),
                new HubRun(1, minute(0), minute(10), minute(10)));

        assertThat(HubGap.between(runs))
                .containsExactly(new HubGap(minute(10), minute(20), false), new HubGap(minute(30), minute(50), true));
    }

    @Property
    void spansFollowEachOtherWithoutAHoleAndCountTheirWholeTime(
            @ForAll @Size(max = 60) List<@IntRange(max = 2_000) Integer> code,
            @ForAll @IntRange(max = 1_000) int gap,
            @ForAll @IntRange(min = 1, max = 300) int length) {
        var random = new Random(code.hashCode());
        code.stream().sorted().forEach(minute -> {
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            add(minute, kind, kind == Kind.DISCONNECTED ? CauseClass.values()[random.nextInt(8)] : null);
        });

        var line = timeline(List.of(new HubGap(minute(gap), minute(gap + length), true)), 0, 1_500);

        var reached = minute(0);
        for (var span : line.spans()) {
            assertThat(span.from()).isEqualTo(reached).isBefore(span.to());
            reached = span.to();
        }
        assertThat(reached).isEqualTo(minute(1_500));
        var share = line.availability();
        assertThat(share.running()).isLessThanOrEqualTo(share.connected());
        assertThat(share.connected()).isLessThanOrEqualTo(share.counted());
        assertThat(share.counted().plus(share.hubAway())).isLessThanOrEqualTo(Duration.ofMinutes(1_500));
        assertThat(line.spans())
                .filteredOn(span ->
                        !span.to().isBefore(minute(gap + 1)) && span.from().isBefore(minute(gap + length)))
                .filteredOn(span ->
                        span.from().compareTo(minute(gap)) >= 0 && span.to().compareTo(minute(gap + length)) <= 0)
                .extracting(span -> span.shown().label())
                .allMatch(label -> label == null || label == StatusLabel.UNKNOWN);
    }

    private void connected() {
        add(-10, Kind.DECLARED, null);
        add(-5, Kind.CONNECTED, null);
        add(-4, Kind.ACTIVATED, null);
    }

    private void add(int minute, Kind kind, @Nullable CauseClass cause) {
        var detail = kind == Kind.CHANNEL_DOWN ? "csta: no answer" : "csta";
        events.addFirst(new ConnectionEvent(SYSTEM, minute(minute), kind, detail, cause, null));
    }

    private Timeline timeline(List<HubGap> gaps, int from, int to) {
        var now = new Timeline.Now(minute(to), false, false);
        return Timeline.of(new Timeline.Facts(events, gaps, minute(-10), now), minute(from), minute(to));
    }

    private static List<String> labels(Timeline line) {
        return line.spans().stream()
                .map(span -> span.shown().label() + " "
                        + Duration.between(span.from(), span.to()).toMinutes())
                .toList();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.01);
    }

    private static Instant minute(int number) {
        return START.plus(Duration.ofMinutes(number));
    }
}
