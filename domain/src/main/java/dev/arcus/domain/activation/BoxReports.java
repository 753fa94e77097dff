package dev.arcus.domain.activation;

import dev.arcus.domain.session.Journal;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.store.Transactions;
import dev.arcus.domain.system.BoxNote;
import dev.arcus.domain.system.BoxState;
import dev.arcus.domain.system.PbxConfiguration;
import dev.arcus.domain.system.Station;
import dev.arcus.domain.system.Stations;
import dev.arcus.domain.system.Systems;
import java.util.List;
import java.util.Optional;

/** What an online box reports of itself, and the configuration it still has to get. Old sessions are ignored. */
public final class BoxReports {

    private final Systems systems;
    private final Stations stations;
    private final Sessions sessions;
    private final Journal journal;
    private final Transactions transactions;

    public BoxReports(
            Systems systems, Stations stations, Sessions sessions, Journal journal, Transactions transactions) {
        this.systems = systems;
        this.stations = stations;
        this.sessions = sessions;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Keeps the software version of the {@code hello} when it is another one; what the PBX has not acknowledged yet. */
    public Optional<PbxConfiguration> greeted(Session session, BoxGreeting greeting) {
        var known = systems.boxState(session.system());
        var version = greeting.softwareVersion();
        if (version != null
                && known.isPresent()
                && !version.equals(known.get().version())
                && sessions.isCurrent(session)) {
            journal.write(new BoxNote.SoftwareVersion(session.system(), version));
        }
        return known.flatMap(state -> outstanding(session, state));
    }

    /** The PBX's whole list of phones. */
    public void reported(Session session, List<Station> list) {
        if (sessions.isCurrent(session)) {
            transactions.run(() -> {
                stations.replace(session.system(), list);
                return true;
            });
        }
    }

    /** What the PBX has not acknowledged yet. */
    public Optional<PbxConfiguration> outstanding(Session session) {
        return systems.boxState(session.system()).flatMap(state -> outstanding(session, state));
    }

    /** A configuration whose acknowledgement is lost in a crash is sent again at the next login. */
    public void acknowledged(Session session, long revision) {
        if (sessions.isCurrent(session)) {
            journal.write(new BoxNote.StoredRevision(session.system(), revision));
        }
    }

    private Optional<PbxConfiguration> outstanding(Session session, BoxState state) {
        return state.isConfigurationOutstanding()
                ? systems.find(session.system()).map(PbxConfiguration::of)
                : Optional.empty();
    }
}
