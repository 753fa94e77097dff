package dev.arcus.domain.timeline;

import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.timeline.Lane.Subject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of one system at one moment, going through its events from the oldest on. One thread. */
final class TimelineState {

    private final Set<Channel> down = EnumSet.noneOf(Channel.class);
    private boolean pending;
    private boolean connected;
    private boolean hubAway;
    /** Connected before the hub went, and not seen since. */
    private boolean awaited;

    private @Nullable CauseClass cause;
    private @Nullable CauseClass hubCause;

    TimelineState(boolean pending, boolean connected) {
        this.pending = pending;
        this.connected = connected;
    }

    void hubWent(CauseClass why) {
        hubAway = true;
        loseSight(why);
    }

    void hubCame() {
        hubAway = false;
    }

    /** Nobody waits for it any more. */
    void gaveUp() {
        awaited = false;
    }

    /** Whether the hub is there and waits for it to return. */
    boolean isAwaited() {
        return awaited && !hubAway;
    }

    void take(ConnectionEvent event) {
        switch (event.kind()) {
            case DECLARED, RESET, REPLACED -> pending = true;
            case CONNECTED -> connect();
            case ACTIVATED -> pending = false;
            case DISCONNECTED -> disconnect(event.causeClass());
            case CHANNEL_DOWN -> channel(event).ifPresent(down::add);
            case CHANNEL_UP -> channel(event).ifPresent(down::remove);
            case REFUSED, RENEWED -> {}
        }
    }

    void fail(Channel channel) {
        down.add(channel);
    }

    /** The label, why it is no better one, and whether the hub is the reason. */
    TimelineSpan.Shown shown() {
        if (hubAway || awaited) {
            return new TimelineSpan.Shown(StatusLabel.UNKNOWN, hubCause, true);
        }
        if (pending) {
            return new TimelineSpan.Shown(StatusLabel.PENDING, connected ? null : cause, false);
        }
        if (!connected) {
            return new TimelineSpan.Shown(StatusLabel.ACTIVATED, cause, false);
        }
        return new TimelineSpan.Shown(down.isEmpty() ? StatusLabel.RUNNING : StatusLabel.DEGRADED, null, false);
    }

    private void connect() {
        connected = true;
        awaited = false;
        cause = null;
        down.clear();
    }

    private void disconnect(@Nullable CauseClass why) {
        if (why != null && why.isOfTheHub()) {
            loseSight(why);
            return;
        }
        connected = false;
        awaited = false;
        cause = why;
        down.clear();
    }

    private void loseSight(CauseClass why) {
        hubCause = why;
        if (connected) {
            awaited = true;
            cause = why;
        }
        connected = false;
        down.clear();
    }

    /** What the lane of {@code subject} shows. */
    LaneState of(Subject subject) {
        if (hubAway || awaited) {
            return LaneState.NOT_OBSERVED;
        }
        return switch (subject) {
            case STATUS -> pending ? LaneState.PENDING : connected ? channels() : LaneState.AWAY;
            case LOGIN -> connected ? LaneState.UP : pending ? LaneState.IDLE : LaneState.AWAY;
            case CONF -> of(Channel.CONF);
            case CSTA -> of(Channel.CSTA);
            case HTTP -> of(Channel.HTTP);
        };
    }

    private LaneState channels() {
        return down.isEmpty() ? LaneState.UP : LaneState.DOWN;
    }

    private LaneState of(Channel channel) {
        if (!connected) {
            return LaneState.IDLE;
        }
        return down.contains(channel) ? LaneState.DOWN : LaneState.UP;
    }

    /** The detail is {@code csta: no answer from the PBX}; empty for a channel that there is no more. */
    static Optional<Channel> channel(ConnectionEvent event) {
        var colon = event.detail().indexOf(':');
        var name = (colon < 0 ? event.detail() : event.detail().substring(0, colon)).toUpperCase(Locale.ROOT);
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }
}
