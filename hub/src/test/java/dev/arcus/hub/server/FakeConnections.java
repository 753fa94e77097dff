package dev.arcus.hub.server;

import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.status.ChannelReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Connections without sockets: keeps what it was told, answers probes as the test says. */
public final class FakeConnections implements ConnectedSystems {

    public final List<String> told = new CopyOnWriteArrayList<>();
    public final Map<SystemId, List<ChannelReading>> answers = new ConcurrentHashMap<>();

    @Override
    public void disconnect(SystemId system, DisconnectCause cause) {
        told.add("disconnect " + system + " " + cause);
    }

    @Override
    public void declared(PbxId pbxId) {
        told.add("declared " + pbxId);
    }

    @Override
    public void configurationChanged(SystemId system) {
        told.add("changed " + system);
    }

    @Override
    public void passwordRenewed(SystemId system) {
        told.add("renewed " + system);
    }

    @Override
    public Optional<List<ChannelReading>> probe(SystemId system) {
        return Optional.ofNullable(answers.get(system));
    }
}
