package dev.arcus.domain.timeline;

import dev.arcus.domain.status.StatusLabel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How often an activated PBX was not logged in, and for how long at most. A gap of the hub in the middle of one belongs to no
 * interruption, and makes no second one of it.
 */
public record Interruptions(int count, Duration longest) {

    static Interruptions of(List<TimelineSpan> spans) {
        var lengths = new ArrayList<Duration>();
        var isAway = false;
        for (var span : spans) {
            var label = span.shown().label();
            if (label == StatusLabel.ACTIVATED) {
                var length = Duration.between(span.from(), span.to());
                lengths.add(isAway ? lengths.removeLast().plus(length) : length);
                isAway = true;
            } else if (label != StatusLabel.UNKNOWN) {
                isAway = false;
            }
        }
        return new Interruptions(
                lengths.size(), lengths.stream().max(Duration::compareTo).orElse(Duration.ZERO));
    }
}
