package dev.arcus.hub.api;

import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.status.Status;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.wire.admin.HistoryEntry;
import dev.arcus.wire.admin.StateBody;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Renders the state of a connection (admin API §3.2). The values are ours; all are strings. */
final class StateWriter {

    private final InstantSource clock;

    StateWriter(InstantSource clock) {
        this.clock = clock;
    }

    StateBody write(SystemView view, Query.Format format, @Nullable List<HistoryEntry> history) {
        var status = view.status();
        var small = format == Query.Format.SMALL;
        return new StateBody(
                timestamp(view),
                connection(status),
                small ? null : channel(status, Channel.CONF, "down"),
                small ? null : channel(status, Channel.CSTA, "down"),
                small ? null : channel(status, Channel.HTTP, "unmonitored"),
                format == Query.Format.FULL ? xmpp(status) : null,
                history);
    }

    private static String connection(Status status) {
        if (status.label() == StatusLabel.UNKNOWN) {
            return "unknown";
        }
        return status.xmpp() ? "connected" : "disconnected";
    }

    private static String xmpp(Status status) {
        if (status.label() == StatusLabel.UNKNOWN) {
            return "unknown";
        }
        return status.xmpp() ? "up" : "down";
    }

    private static String channel(Status status, Channel channel, String absent) {
        if (status.label() == StatusLabel.UNKNOWN) {
            return "unknown";
        }
        return status.channels().stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .map(one -> one.up() ? "up" : "down")
                .orElse(absent);
    }

    private String timestamp(SystemView view) {
        var youngest = view.status().channels().stream()
                .map(Status.ChannelStatus::age)
                .filter(Objects::nonNull)
                .min(Duration::compareTo);
        var at = youngest.map(age -> clock.instant().minus(age))
                .orElse(view.system().statusUpdated());
        return String.valueOf(at.getEpochSecond());
    }
}
