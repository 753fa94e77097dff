package dev.arcus.e2e.browser;

import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.ConnectionEvent.Kind;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.e2e.prove.H2Copy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weeks that a showcase cannot wait for: losses, a reset, a failed channel, an evening on which a PBX broke off again and again. They are
 * put into the database while the hub is stopped; what follows, its return, is real.
 */
final class LongPast {

    private static final Duration BEGAN = Duration.ofDays(26);

    private final String system;
    private final Instant now = Instant.now();
    private final List<String> rows = new ArrayList<>();

    private LongPast(String system) {
        this.system = system;
    }

    /** Of the first PBX of the showcase; all of them are back when it returns. */
    static void write(Showcase showcase) {
        var hub = showcase.hub();
        hub.process().stop();
        new LongPast(showcase.id("system"))
                .statements()
                .forEach(each -> H2Copy.change(hub.setup().data(), each));
        hub.restart();
        showcase.awaitAll();
    }

    private List<String> statements() {
        happened(BEGAN, Kind.DECLARED, "btco");
        online(Duration.ofDays(25).plusHours(19));
        happened(Duration.ofDays(25).plusHours(19), Kind.ACTIVATED, "box CPU0000000100");
        ended(Duration.ofDays(19).plusHours(3), DisconnectCause.CLEAN_STOP);
        online(Duration.ofDays(19).plusHours(2));
        happened(Duration.ofDays(16), Kind.RESET, "new activation code");
        ended(Duration.ofDays(16), DisconnectCause.RESET);
        online(Duration.ofDays(15).plusHours(6));
        happened(Duration.ofDays(15).plusHours(6), Kind.ACTIVATED, "box CPU0000000100");
        ended(Duration.ofDays(9).plusHours(20), DisconnectCause.NO_ANSWER);
        online(Duration.ofDays(9).plusHours(2));
        happened(Duration.ofDays(6).plusHours(9), Kind.CHANNEL_DOWN, "csta: no answer from the PBX");
        happened(Duration.ofDays(5).plusHours(21), Kind.CHANNEL_UP, "csta");
        happened(Duration.ofHours(22), Kind.REFUSED, "second box CPU0000004005 from 203.0.113.9");
        for (var minute = 0; minute < 40; minute += 3) {
            var at = Duration.ofHours(16).minusMinutes(minute);
            ended(at, DisconnectCause.LOST);
            online(at.minusSeconds(45));
        }
        happened(Duration.ofHours(11), Kind.CHANNEL_DOWN, "csta: no answer from the PBX");
        happened(Duration.ofHours(9).plusMinutes(20), Kind.CHANNEL_UP, "csta");
        ended(Duration.ofHours(5), DisconnectCause.NO_ANSWER);
        online(Duration.ofHours(4).plusMinutes(12));
        return List.of(
                "delete from connection_event where system_id = '" + system + "'",
                "update system set created = timestamp with time zone '" + now.minus(BEGAN) + "' where id = '" + system
                        + "'",
                "insert into connection_event (system_id, at, kind, detail, cause_class, address) values "
                        + String.join(", ", rows));
    }

    private void online(Duration ago) {
        row(ago, Kind.CONNECTED, "from 198.51.100.20", null);
    }

    private void ended(Duration ago, DisconnectCause cause) {
        row(ago, Kind.DISCONNECTED, cause.name(), cause.causeClass());
    }

    private void happened(Duration ago, Kind kind, String detail) {
        row(ago, kind, detail, kind == Kind.REFUSED ? CauseClass.REFUSED_CLONE : null);
    }

    private void row(Duration ago, Kind kind, String detail, @Nullable CauseClass cause) {
        var address = kind == Kind.CONNECTED || kind == Kind.DISCONNECTED ? "'198.51.100.20'" : "null";
        rows.add("('%s', timestamp with time zone '%s', '%s', '%s', %s, %s)"
                .formatted(system, now.minus(ago), kind, detail, cause == null ? "null" : "'" + cause + "'", address));
    }
}
