package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.session.Epoch;
import dev.arcus.domain.session.SessionRow;
import dev.arcus.domain.system.PbxSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class SessionRowsContract extends StoreContract {

    @Test
    void eachStartOfTheHubHasItsOwnNumber() {
        var first = stores().sessionRows().nextIncarnation();

        var second = stores().sessionRows().nextIncarnation();

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void laterEpochWinsWhateverTheOrder() {
        var system = addSystem("PBX", addSite());
        var old = row(system, 1, 9, true);
        var current = row(system, 2, 1, true);
        var closed = row(system, 2, 1, false);

        stores().sessionRows().saveAll(List.of(current, old));
        assertThat(stores().sessionRows().find(system.id())).contains(current);
        stores().sessionRows().saveAll(List.of(old, closed));

        assertThat(stores().sessionRows().find(system.id())).contains(closed);
    }

    @Test
    void connectedSystemsAreThoseWhoseSessionNeverEnded() {
        var site = addSite();
        var connected = addSystem("Connected", site);
        var ended = addSystem("Ended", site);

        stores().sessionRows()
                .saveAll(List.of(row(connected, 1, 1, true), row(ended, 1, 2, true), row(ended, 1, 2, false)));

        assertThat(stores().sessionRows().connected()).contains(connected.id()).doesNotContain(ended.id());
    }

    @Test
    void unknownSystemsAreSkipped() {
        var known = addSystem("Known", addSite());
        var never = samples.system(pbxId(), "never added", addSite());

        stores().sessionRows().saveAll(List.of(row(never, 1, 1, true), row(known, 1, 2, true)));

        assertThat(stores().sessionRows().find(never.id())).isEmpty();
        assertThat(stores().sessionRows().find(known.id())).isPresent();
    }

    @Test
    void deletedSystemIsNotConnected() {
        var system = addSystem("PBX", addSite());
        stores().sessionRows().saveAll(List.of(row(system, 1, 1, true)));

        stores().systems().delete(system.id());

        assertThat(stores().sessionRows().connected()).doesNotContain(system.id());
        assertThat(stores().sessionRows().find(SystemId.next(samples.random()))).isEmpty();
    }

    @Test
    void loginCounterOfABoxThatIsGoneIsForgotten() {
        var system = addSystem("PBX", addSite());
        var row = row(system, 1, 1, true);
        stores().sessionRows().saveAll(List.of(row));

        stores().sessionRows().forgetLoginCounter(system.id());

        var forgotten = new SessionRow(row.system(), row.epoch(), row.since(), row.connected(), 0, row.address());
        assertThat(stores().sessionRows().find(system.id())).contains(forgotten);
    }

    private static SessionRow row(PbxSystem system, long incarnation, long counter, boolean connected) {
        return new SessionRow(
                system.id(), new Epoch(incarnation, counter), TestClock.START, connected, 42, "2001:db8::1");
    }
}
