package dev.arcus.domain.activation;

import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.store.Transactions;
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
    private final Transactions transactions;

    public BoxReports(Systems systems, Stations stations, Sessions sessions, Transactions transactions) {
        this.systems = systems;
        this.stations = stations;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** Keeps the software version of the {@code hello} when it is another one. */
    public void greeted(Session session, BoxGreeting greeting) {
        var version = greeting.softwareVersion();
        if (version == null || !sessions.isCurrent(session)) {
            return;
        }
        var known =
                systems.find(session.system()).map(system -> system.options().version());
        if (!known.equals(Optional.of(version))) {
            transactions.run(() -> {
                systems.setVersion(session.system(), version);
                return true;
            });
        }
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
        return systems.find(session.system())
                .filter(system -> system.configurationRevision() > systems.acknowledgedRevision(session.system()))
                .map(PbxConfiguration::of);
    }

    public void acknowledged(Session session, long revision) {
        if (sessions.isCurrent(session)) {
            transactions.run(() -> {
                systems.acknowledgeRevision(session.system(), revision);
                return true;
            });
        }
    }
}
