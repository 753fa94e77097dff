package dev.arcus.agent;

import dev.arcus.agent.connection.Connection;
import dev.arcus.agent.state.StateFault;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One agent: one state folder, one phone system, one connection. Any number of them may live in one process. */
public final class Agent implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Agent.class);

    private final AgentConfiguration configuration;
    private final Connection connection;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Agent(AgentConfiguration configuration, Connection connection) {
        this.configuration = configuration;
        this.connection = connection;
    }

    /** Starts an agent; from now on it owns its state folder and its phone system. Returns at once. */
    public static Agent start(AgentConfiguration configuration) {
        StatusFile file = new StatusFile(
                configuration.state().path(), configuration.around().clock());
        ChannelsFile channels = new ChannelsFile(configuration.state().path());
        WatchedPhone phone = new WatchedPhone(configuration.phone(), channels);
        Connection connection =
                new Connection(configuration.name(), configuration.state(), phone, configuration.around(), status -> {
                    file.changed(status);
                    configuration.listener().changed(status);
                });
        LOG.info(
                "event=started agent={} serial={} state={}",
                configuration.name(),
                configuration.phone().hardware().serial(),
                configuration.state().path());
        connection.start();
        return new Agent(configuration, connection);
    }

    public String name() {
        return configuration.name();
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
}
