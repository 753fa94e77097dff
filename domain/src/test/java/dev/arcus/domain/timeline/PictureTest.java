package dev.arcus.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvent.Kind;
import dev.arcus.domain.history.Flaps;
import dev.arcus.domain.history.HubGap;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.timeline.Lane.Subject;
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

/** 300 minutes each: what is shorter than one has no room of its own. */
class PictureTest {

    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final int MINUTES = Picture.PARTS;
    private static final SystemId SYSTEM = SystemId.next(new Random(1));

    private final List<ConnectionEvent> events = new ArrayList<>();

    @Test
    void eachLaneShowsWhatItsEventsTell() {
        event(60, Kind.DECLARED, "btco", null);
        event(80, Kind.CONNECTED, "", null);
        event(81, Kind.ACTIVATED, "", null);
        event(120, Kind.CHANNEL_DOWN, "csta: no answer", null);
        event(130, Kind.CHANNEL_UP, "csta", null);
        event(180, Kind.DISCONNECTED, "LOST", CauseClass.LOST);
        event(240, Kind.CONNECTED, "", null);

        var picture = picture(List.of(), Channel.CONF, Channel.CSTA);

        assertThat(lane(picture, Subject.STATUS))
                .containsExactly("NOTHING_KNOWN 60", "PENDING 21", "UP 39", "DOWN 10", "UP 50", "AWAY 60", "UP 60");
        assertThat(lane(picture, Subject.LOGIN))
                .containsExactly("NOTHING_KNOWN 60", "IDLE 20", "UP 100", "AWAY 60", "UP 60");
        assertThat(lane(picture, Subject.CONF))
                .containsExactly("NOTHING_KNOWN 60", "IDLE 20", "UP 100", "IDLE 60", "UP 60");
        assertThat(lane(picture, Subject.CSTA))
                .containsExactly("NOTHING_KNOWN 60", "IDLE 20", "UP 40", "DOWN 10", "UP 50", "IDLE 60", "UP 60");
        assertThat(picture.lanes()).extracting(Lane::subject).doesNotContain(Subject.HTTP);
        assertThat(share(picture, Subject.CSTA)).isEqualTo(100.0 * 150 / 160);
        assertThat(picture.interruptions()).isEqualTo(new Interruptions(1, Duration.ofMinutes(60)));
    }

    @Test
    void aChannelThatIsMonitoredNoMoreKeepsItsLane() {
        running();
        event(100, Kind.CHANNEL_DOWN, "http: gone", null);
        event(110, Kind.CHANNEL_UP, "http", null);

        assertThat(lane(picture(List.of()), Subject.HTTP)).containsExactly("UP 100", "DOWN 10", "UP 190");
    }

    @Test
    void aLossOfSecondsIsNotLostInThePicture() {
        running();
        event(100, Kind.DISCONNECTED, "LOST", CauseClass.LOST);
        seconds(100 * 60 + 5, Kind.CONNECTED, "", null);

        assertThat(picture(List.of()).lanes().getFirst().blocks())
                .extracting(Lane.Block::state)
                .containsExactly(LaneState.UP, LaneState.AWAY, LaneState.UP);
    }

    @Test
    void whatKeptTurningIsNeitherShownAsFineNorAsAway() {
        running();
        for (var second = 6_000; second < 9_000; second += 40) {
            seconds(second, Kind.DISCONNECTED, "LOST", CauseClass.LOST);
            seconds(second + 20, Kind.CONNECTED, "", null);
        }

        var picture = picture(List.of());

        assertThat(lane(picture, Subject.STATUS)).containsExactly("UP 100", "CHANGING 49", "UP 150");
        assertThat(picture.interruptions()).isEqualTo(new Interruptions(75, Duration.ofSeconds(20)));
        assertThat(picture.unstable())
                .singleElement()
                .extracting(Flaps.Spell::from)
                .isEqualTo(START.plusSeconds(6_120));
    }

    @Test
    void whereNoHubWasNothingIsFineAndNothingIsAway() {
        running();
        event(108, Kind.CONNECTED, "", null);

        var picture = picture(List.of(new HubGap(minute(60), minute(100), true)), Channel.CSTA);

        for (var subject : List.of(Subject.STATUS, Subject.LOGIN, Subject.CSTA)) {
            assertThat(lane(picture, subject)).containsExactly("UP 60", "NOT_OBSERVED 48", "UP 192");
            assertThat(share(picture, subject)).isEqualTo(100);
        }
        assertThat(picture.marks()).containsExactly(new Mark(minute(60), Mark.Kind.HUB, CauseClass.HUB_CRASH));
        assertThat(picture.interruptions().count()).isZero();
    }

    @Test
    void aPbxThatCameAtOnceAfterItsDeclarationIsThere() {
        seconds(MINUTES * 60 - 50, Kind.DECLARED, "btco", null);
        seconds(MINUTES * 60 - 40, Kind.CONNECTED, "", null);
        seconds(MINUTES * 60 - 39, Kind.ACTIVATED, "", null);

        for (var lane : picture(List.of(), Channel.CONF).lanes()) {
            assertThat(lane.blocks())
                    .extracting(Lane.Block::state)
                    .containsExactly(LaneState.NOTHING_KNOWN, LaneState.UP);
        }
    }

    @Test
    void aHubThatIsStartedAgainAndAgainIsNoPbxThatKeepsTurning() {
        running();
        seconds(6_015, Kind.CONNECTED, "", null);
        seconds(6_045, Kind.CONNECTED, "", null);
        var first = new HubGap(START.plusSeconds(6_000), START.plusSeconds(6_010), false);
        var second = new HubGap(START.plusSeconds(6_030), START.plusSeconds(6_040), false);

        assertThat(picture(List.of(first, second)).lanes().getFirst().blocks())
                .extracting(Lane.Block::state)
                .containsExactly(LaneState.UP, LaneState.NOT_OBSERVED, LaneState.UP);
    }

    @Test
    void aGapInTheMiddleOfAnInterruptionMakesNoSecondOne() {
        running();
        event(50, Kind.DISCONNECTED, "LOST", CauseClass.LOST);
        event(130, Kind.CONNECTED, "", null);

        var picture = picture(List.of(new HubGap(minute(60), minute(100), false)));

        assertThat(lane(picture, Subject.STATUS))
                .containsExactly("UP 50", "AWAY 10", "NOT_OBSERVED 40", "AWAY 30", "UP 170");
        assertThat(picture.interruptions()).isEqualTo(new Interruptions(1, Duration.ofMinutes(40)));
    }

    @Test
    void aChannelThatNeverProvedItselfIsDownSinceTheLogin() {
        running();
        event(-2, Kind.DISCONNECTED, "LOST", CauseClass.LOST);
        event(100, Kind.CONNECTED, "", null);
        var unproved = List.of(
                new Timeline.Unproved(Channel.CONF, Instant.MIN), new Timeline.Unproved(Channel.CSTA, minute(250)));
        var now = new Timeline.Now(minute(MINUTES), false, true, unproved);

        var picture = picture(List.of(), now, Channel.CONF, Channel.CSTA);

        assertThat(lane(picture, Subject.STATUS)).containsExactly("AWAY 100", "DOWN 200");
        assertThat(lane(picture, Subject.CONF)).containsExactly("IDLE 100", "DOWN 200");
        assertThat(lane(picture, Subject.CSTA)).containsExactly("IDLE 100", "UP 150", "DOWN 50");
    }

    @Test
    void marksSayWhatHappenedOnceAndWhy() {
        event(10, Kind.DECLARED, "btco", null);
        event(20, Kind.CONNECTED, "", null);
        event(21, Kind.ACTIVATED, "", null);
        event(30, Kind.REFUSED, "second box", CauseClass.REFUSED_CLONE);
        event(40, Kind.RENEWED, "", null);
        event(50, Kind.DISCONNECTED, "NO_ANSWER", CauseClass.LOST);
        event(60, Kind.CONNECTED, "", null);
        event(70, Kind.DISCONNECTED, "CLEAN_STOP", CauseClass.CLEAN_STOP);
        event(80, Kind.CONNECTED, "", null);
        event(90, Kind.RESET, "", null);
        event(90, Kind.DISCONNECTED, "RESET", CauseClass.RESET);
        event(100, Kind.REPLACED, "", null);

        assertThat(picture(List.of()).marks())
                .containsExactly(
                        new Mark(minute(10), Mark.Kind.DECLARED, null),
                        new Mark(minute(21), Mark.Kind.ACTIVATED, null),
                        new Mark(minute(30), Mark.Kind.REFUSED, CauseClass.REFUSED_CLONE),
                        new Mark(minute(40), Mark.Kind.RENEWED, null),
                        new Mark(minute(50), Mark.Kind.LOST, CauseClass.LOST),
                        new Mark(minute(70), Mark.Kind.STOPPED, CauseClass.CLEAN_STOP),
                        new Mark(minute(90), Mark.Kind.RESET, null),
                        new Mark(minute(100), Mark.Kind.RESET, null));
    }

    @Property(tries = 100)
    void howeverMuchHappenedALaneHasNoHoleAndABoundedNumberOfBlocks(
            @ForAll @Size(max = 500) List<@IntRange(max = 18_000) Integer> code) {
        var random = new Random(code.hashCode());
        running();
        code.stream().sorted().forEach(second -> {
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            seconds(second, kind, "csta", kind == Kind.DISCONNECTED ? CauseClass.values()[random.nextInt(8)] : null);
        });

        for (var lane : picture(List.of(), Channel.CONF).lanes()) {
            var reached = START;
            for (var block : lane.blocks()) {
                assertThat(block.from()).isEqualTo(reached).isBefore(block.to());
                reached = block.to();
            }
            assertThat(reached).isEqualTo(minute(MINUTES));
            assertThat(lane.blocks()).hasSizeLessThanOrEqualTo(2 * Picture.PARTS + 1);
        }
    }

    private void running() {
        event(-10, Kind.DECLARED, "btco", null);
        event(-5, Kind.CONNECTED, "", null);
        event(-4, Kind.ACTIVATED, "", null);
    }

    private void event(int minute, Kind kind, String detail, @Nullable CauseClass cause) {
        seconds(minute * 60, kind, detail, cause);
    }

    private void seconds(int second, Kind kind, String detail, @Nullable CauseClass cause) {
        events.addFirst(new ConnectionEvent(SYSTEM, START.plusSeconds(second), kind, detail, cause, null));
    }

    private Picture picture(List<HubGap> gaps, Channel... monitored) {
        return picture(gaps, new Timeline.Now(minute(MINUTES), false, true), monitored);
    }

    private Picture picture(List<HubGap> gaps, Timeline.Now now, Channel... monitored) {
        var facts = new Timeline.Facts(events, gaps, events.getLast().at(), now);
        return Picture.of(facts, List.of(monitored), START, minute(MINUTES));
    }

    private static List<String> lane(Picture picture, Subject subject) {
        return of(picture, subject).blocks().stream()
                .map(block -> block.state() + " "
                        + Duration.between(block.from(), block.to()).toMinutes())
                .toList();
    }

    private static double share(Picture picture, Subject subject) {
        return of(picture, subject).share().orElseThrow();
    }

    private static Lane of(Picture picture, Subject subject) {
        return picture.lanes().stream()
                .filter(lane -> lane.subject() == subject)
                .findFirst()
                .orElseThrow();
    }

    private static Instant minute(int number) {
        return START.plus(Duration.ofMinutes(number));
    }
}
