package dev.arcus.hub.console.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.SystemType;
import dev.arcus.domain.timeline.LaneState;
import dev.arcus.domain.timeline.Mark;
import dev.arcus.hub.console.frame.Words;
import dev.arcus.wire.errors.Language;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SystemWordsTest {

    static Stream<String> keys() {
        return Stream.of(
                        of("systems.event.", ConnectionEvent.Kind.values()),
                        of("systems.step.", Attempt.Step.values()),
                        of("systems.channel.", Channel.values()),
                        of("systems.delivery.", DeliveryMode.values()),
                        of("systems.type.", SystemType.values()),
                        of("timeline.mark.", Mark.Kind.values()),
                        of("timeline.state.", LaneState.values()),
                        of("events.ended.", DisconnectCause.values()))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void whateverThePagesNameHasWords(String key) {
        assertThat(Words.of(Language.EN).has(key)).isTrue();
    }

    private static Stream<String> of(String area, Enum<?>[] all) {
        return Arrays.stream(all).map(one -> area + SystemWords.key(one));
    }
}
