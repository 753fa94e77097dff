package dev.arcus.testing.usecase;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.Sessions.Opening;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.status.StatusWatch;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A hub whose labels are watched, and PBXs to turn them with. One thread. */
final class WatchedLabels implements AutoCloseable {

    final DomainUnderTest hub = new DomainUnderTest();
    final StatusWatch watch = new StatusWatch(hub.board, hub.stores.credentials(), hub.clock, hub.clock);
    final ToldTurns told = new ToldTurns();
    private final Samples samples = new Samples(new Random(7));

    @Override
    public void close() {
        watch.close();
        hub.close();
    }

    void watching() {
        watch.look();
        watch.observe("test", told);
    }

    StatusLabel label(PbxSystem system) {
        var phase =
                hub.stores.credentials().find(system.id()).orElseThrow().value().phase();
        return hub.board.statusOf(system.id(), phase).label();
    }

    PbxSystem declared() {
        var system = samples.system("pbx-" + SystemId.next(hub.random), "PBX", hub.site);
        hub.stores.transactions().run(() -> {
            hub.stores.systems().add(system);
            hub.stores.credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
            return true;
        });
        return system;
    }

    /** Activated ones, by their credentials alone. */
    List<SystemId> declareMany(int count) {
        var pbxId = new PbxId("PBX");
        var secret = PrivateAccessCode.generate(hub.random);
        var credential = Samples.created(pbxId, "code")
                .offer(
                        secret,
                        Samples.keys(pbxId, secret.text()),
                        TransactionId.generate(hub.random),
                        new Binding("CPU1", "a".repeat(32)))
                .complete();
        var systems = new ArrayList<SystemId>();
        for (var added = 0; added < count; added++) {
            var system = SystemId.next(hub.random);
            hub.stores.credentials().add(system, credential);
            systems.add(system);
        }
        return systems;
    }

    PbxSystem activated() {
        var system = declared();
        activate(system);
        return system;
    }

    void activate(PbxSystem system) {
        var found = hub.stores.credentials().find(system.id());
        if (found.isPresent() && found.get().value() instanceof Credential.Created created) {
            var secret = PrivateAccessCode.generate(hub.random);
            var keys = Samples.keys(system.pbxId(), secret.text());
            var box = new Binding("CPU1", "a".repeat(32));
            var next = created.offer(secret, keys, TransactionId.generate(hub.random), box)
                    .complete();
            hub.stores.credentials().replace(system.id(), found.get().version(), next, hub.clock.instant());
        }
    }

    Session connect(PbxSystem system) {
        return connect(system.id(), system.pbxId());
    }

    Session connect(SystemId system, PbxId pbxId) {
        return switch (hub.sessions.open(system, pbxId, new Binding("CPU1", "a".repeat(32)), 1, "192.0.2.7")) {
            case Opening.Opened opened -> opened.session();
            case Opening.Held held -> held.incumbent();
        };
    }

    void prove(Session session, boolean up) {
        hub.board.proved(session, readings(Duration.ZERO, up));
    }

    static List<ChannelReading> readings(Duration age, boolean up) {
        return List.of(
                new ChannelReading(Channel.CONF, true, Duration.ZERO, ""),
                new ChannelReading(Channel.CSTA, up, age, up ? "" : "no answer"));
    }
}
