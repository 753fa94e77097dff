package dev.arcus.hub.server;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.HubGap;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.SessionRow;
import dev.arcus.domain.session.SessionRows;
import java.time.InstantSource;
import java.util.Set;

/**
 * The PBXs that were connected when the hub last stopped. Until the grace ends they are Unknown unless they are back; then the
 * sessions of those that are not are closed in the books.
 */
final class Returns {

    private final Set<SystemId> awaited;
    private final SessionRows rows;
    private final BoxSide boxes;
    private final InstantSource clock;

    Returns(SessionRows rows, BoxSide boxes, InstantSource clock) {
        this.awaited = rows.connected();
        this.rows = rows;
        this.boxes = boxes;
        this.clock = clock;
    }

    Set<SystemId> awaited() {
        return awaited;
    }

    /** They were cut off by the hub: those that it saw go have it in their history, those of a crash get it now. */
    void begin(HubGap gap) {
        boxes.incidents().hubWasAway(gap, awaited);
        if (gap.crash()) {
            awaited.forEach(system -> boxes.journal()
                    .write(new ConnectionEvent(
                            system,
                            gap.from(),
                            ConnectionEvent.Kind.DISCONNECTED,
                            DisconnectCause.HUB_CRASHED.name(),
                            DisconnectCause.HUB_CRASHED.causeClass(),
                            null)));
        }
    }

    /** The grace is over. */
    void end() {
        awaited.stream()
                .filter(system -> boxes.sessions().of(system).isEmpty())
                .flatMap(system -> rows.find(system).stream())
                .filter(SessionRow::connected)
                .forEach(this::close);
    }

    private void close(SessionRow row) {
        boxes.journal()
                .write(new SessionRow(
                        row.system(), row.epoch(), row.since(), false, row.loginCounter(), row.address()));
        boxes.journal()
                .write(new ConnectionEvent(
                        row.system(),
                        clock.instant(),
                        ConnectionEvent.Kind.DISCONNECTED,
                        DisconnectCause.NOT_BACK.name(),
                        DisconnectCause.NOT_BACK.causeClass(),
                        row.address()));
    }
}
