package dev.arcus.agent.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.arcus.agent.state.KeyValues;
import dev.arcus.wire.agent.Stations.Station;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallsTest {

    private static final Instant START = Instant.parse("2026-11-26T08:00:00Z");
    private static final List<Station> PHONES = List.of(new Station("100", "", ""), new Station("101", "", ""));

    @Test
    void aCallRingsThenIsActiveThenEnds() {
        Call call = place(Calls.NONE, START).calls().getFirst();

        assertThat(call.state(START)).isEqualTo(Call.State.RINGING);
        assertThat(call.state(START.plusMillis(2_999))).isEqualTo(Call.State.RINGING);
        assertThat(call.state(START.plusSeconds(3))).isEqualTo(Call.State.ACTIVE);
        assertThat(call.state(START.plusMillis(62_999))).isEqualTo(Call.State.ACTIVE);
        assertThat(call.state(START.plusSeconds(63))).isEqualTo(Call.State.ENDED);
    }

    @Test
    void whoHangsUpWhileItRingsWasNeverAnswered() {
        Calls ended = place(Calls.NONE, START).hungUp("101", START.plusSeconds(1));

        assertThat(ended.calls().getFirst().state(START.plusSeconds(5))).isEqualTo(Call.State.ENDED);
        assertThat(place(ended, START.plusSeconds(5)).calls()).hasSize(2);
    }

    @Test
    void theLatestAreKept() {
        Calls calls = Calls.NONE;
        for (int i = 0; i <= Calls.MAX; i++) {
            calls = place(calls, START.plusSeconds(100L * i));
        }

        assertThat(calls.calls()).hasSize(Calls.MAX);
        assertThat(calls.calls().getFirst().placedAt()).isEqualTo(START.plusSeconds(100));
    }

    @Test
    void whatIsStoredIsReadBack() {
        Calls calls = place(Calls.NONE, START);

        assertThat(Calls.read(KeyValues.parse(calls.stored().format()))).isEqualTo(calls);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100;101", "a b;101;x;y;z", "100;101;yesterday;today;tomorrow"})
    void aFileThatIsWrongIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calls.read(KeyValues.empty().with("call.1", text)));
    }

    private static Calls place(Calls before, Instant now) {
        return before.with("100", "101", PHONES, now, Duration.ofSeconds(3), Duration.ofSeconds(60));
    }
}
