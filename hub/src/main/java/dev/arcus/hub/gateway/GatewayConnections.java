package dev.arcus.hub.gateway;

import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.status.ChannelReading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The administration's hands on the connections. */
final class GatewayConnections implements ConnectedSystems {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

    private final Surroundings around;

    GatewayConnections(Surroundings around) {
        this.around = around;
    }

    @Override
    public void disconnect(SystemId system, DisconnectCause cause) {
        var ticker = around.sources().ticker();
        long end = ticker.nanos() + LIMIT.toNanos();
        while (around.use().sessions().of(system).isPresent() && ticker.nanos() - end < 0) {
            // A session that was just opened is found by its connection a moment later.
            around.registry()
                    .of(system)
                    .ifPresentOrElse(connection -> cut(connection, cause), () -> LockSupport.parkNanos(PAUSE));
        }
        around.use()
                .sessions()
                .of(system)
                .ifPresent(stuck -> around.use().sessions().close(stuck, cause));
    }

    private static void cut(Connection connection, DisconnectCause cause) {
        var done = new CompletableFuture<Boolean>();
        connection.tell(new Event.Disconnect(Ending.ordered(cause), done));
        if (!Waiting.forAnswer(done, LIMIT).orElse(false)) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    @Override
    public void declared(PbxId pbxId) {
        around.registry().held(pbxId).forEach(connection -> connection.tell(new Event.Declared()));
    }

    @Override
    public void configurationChanged(SystemId system) {
        around.registry().of(system).ifPresent(connection -> connection.tell(new Event.ConfigurationChanged()));
    }

    @Override
    public void passwordRenewed(SystemId system) {
        // Before the connection is looked for: one that gets online after this finds the note.
        around.registry().renewalDue(system);
        around.registry().of(system).ifPresent(connection -> connection.tell(new Event.RenewalDue()));
    }

    @Override
    public Optional<List<ChannelReading>> probe(SystemId system) {
        return around.registry().of(system).flatMap(connection -> {
            var readings = new CompletableFuture<Optional<List<ChannelReading>>>();
            connection.tell(new Event.Probe(readings));
            return Waiting.forAnswer(readings, around.waits().probe()).flatMap(answer -> answer);
        });
    }
}
