package dev.arcus.agent;

import dev.arcus.agent.connection.Connection;
import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.connection.StatusListener;
import dev.arcus.agent.console.Console;
import dev.arcus.agent.console.Pbx;
import dev.arcus.agent.history.HistoryFile;
import dev.arcus.agent.history.StatusBoard;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.agent.virtual.PbxFolder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One agent: one state folder, one phone system, one connection. Any number of them may live in one process. */
public final class Agent implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Agent.class);

    private final AgentConfiguration configuration;
    private final Connection connection;
    private final StatusBoard board;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Agent(AgentConfiguration configuration, Connection connection, StatusBoard board) {
        this.configuration = configuration;
        this.connection = connection;
        this.board = board;
    }

    /** Starts an agent; from now on it owns its state folder and its phone system. Returns at once. */
    public static Agent start(AgentConfiguration configuration) {
        Path folder = configuration.state().path();
        InstantSource clock = configuration.around().clock();
        StatusBoard board = new StatusBoard(new HistoryFile(folder, clock));
        WatchedPhone phone = new WatchedPhone(
                configuration.name(),
                configuration.phone(),
                new PbxFolder(configuration.state().pbx()),
                new ChannelsFile(folder));
        Connection connection = new Connection(
                configuration.name(),
                configuration.state(),
                phone,
                configuration.around(),
                new Audience(List.of(new StatusFile(folder, clock), board, configuration.listener())));
        LOG.info(
                "event=started agent={} serial={} state={}",
                configuration.name(),
                configuration.phone().hardware().serial(),
                folder);
        connection.start();
        return new Agent(configuration, connection, board);
    }

    public String name() {
        return configuration.name();
    }

    /**
     * Serves the OMC page of this agent until it is closed.
     *
     * @throws StateFault when the address cannot be had
     */
    public Console openConsole(InetSocketAddress address) throws StateFault {
        StateFolder state = configuration.state();
        Pbx pbx = new Pbx(
                state, configuration.phone(), board, file -> VirtualSite.install(state.path(), state.settings(), file));
        try {
            return Console.open(address, pbx, configuration.around());
        } catch (IOException e) {
            throw new StateFault("no OMC page: " + e.getMessage());
        }
    }

    /** Says goodbye to the hub, within 2 s, and gives the folder free. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        connection.close();
        configuration.phone().close();
        try {
            configuration.state().close();
        } catch (StateFault e) {
            LOG.warn("event=folder-not-released agent={} reason=\"{}\"", name(), e.getMessage());
        }
    }

    /** All who hear of the status, in order. */
    private record Audience(List<StatusListener> listeners) implements StatusListener {

        @Override
        public void changed(ConnectionStatus status) {
            listeners.forEach(each -> each.changed(status));
        }

        @Override
        public void forgotten() {
            listeners.forEach(StatusListener::forgotten);
        }
    }
}
