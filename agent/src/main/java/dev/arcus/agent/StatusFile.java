package dev.arcus.agent;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.connection.LoginTrial;
import dev.arcus.agent.connection.StatusListener;
import dev.arcus.agent.doctor.Subject;
import dev.arcus.agent.state.DurableFile;
import dev.arcus.agent.state.KeyValues;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code status} of a state folder: what the connection status was at its last change, by whom and when. Not
 * synchronised, since a restart makes it anew.
 */
final class StatusFile implements StatusListener {

    private static final Logger LOG = LoggerFactory.getLogger(StatusFile.class);

    private static final String CONNECTED = new ConnectionStatus.Connected(Instant.EPOCH, false).label();
    private static final String REFUSED =
            new ConnectionStatus.Refused("", Optional.empty(), Optional.empty(), false).label();
    private static final String CONNECTING = new ConnectionStatus.Connecting().label();

    private final Path folder;
    private final DurableFile file;
    private final InstantSource clock;

    StatusFile(Path folder, InstantSource clock) {
        this.folder = folder;
        this.file = new DurableFile(folder.resolve("status"));
        this.clock = clock;
    }

    @Override
    public void changed(ConnectionStatus status) {
        Optional<String> attempt =
                status instanceof ConnectionStatus.Refused refused ? refused.attempt() : Optional.empty();
        KeyValues text = KeyValues.empty()
                .with("status", status.label())
                .with("reason", status.reason())
                .with("attempt", attempt)
                .with("next-attempt", status.nextAttempt().map(StatusFile::seconds))
                .with("since", seconds(clock.instant()))
                .with("pid", Long.toString(ProcessHandle.current().pid()));
        try {
            file.replaceVolatile(text.format());
        } catch (StateFault e) {
            LOG.warn("event=status-not-written reason=\"{}\"", e.getMessage());
        }
    }

    /**
     * One line for people; says so when no agent runs.
     *
     * @throws StateFault when one cannot find out
     */
    String words() throws StateFault {
        Optional<Long> holder = StateFolder.livingHolder(folder);
        Optional<KeyValues> stored = file.readKeyValues();
        if (stored.isEmpty()) {
            return holder.isPresent()
                    ? "Connection status: Connecting"
                    : "Connection status: unknown; the agent is not running";
        }
        String line = line(stored.get());
        return holder.isPresent()
                ? "Connection status: " + line
                : "Connection status: unknown; the agent is not running (its last word: " + line + ")";
    }

    /**
     * What the agent that holds the folder said last, for the doctor; before its first word it is connecting.
     *
     * @throws StateFault when it cannot be read
     */
    Subject.Live live() throws StateFault {
        Optional<String> holder = StateFolder.livingHolder(folder).map(String::valueOf);
        Optional<KeyValues> said =
                file.readKeyValues().filter(found -> found.text("pid").equals(holder));
        String label = said.flatMap(found -> found.text("status")).orElse(CONNECTING);
        return new Subject.Live(
                label.equals(CONNECTED),
                label.equals(CONNECTING),
                said.filter(found -> label.equals(REFUSED))
                        .map(found -> LoginTrial.Why.of(found.text("reason").orElse(""))),
                said.flatMap(found -> found.text("attempt")),
                said.map(StatusFile::line).orElse(CONNECTING),
                new ChannelsFile(folder).read());
    }

    /** Whether an agent holds the folder now. */
    boolean isRunning() throws StateFault {
        return StateFolder.livingHolder(folder).isPresent();
    }

    private static String line(KeyValues stored) {
        return StatusWords.of(
                        stored.required("status"),
                        stored.text("reason").orElse(""),
                        stored.text("attempt"),
                        stored.text("next-attempt"))
                + "; since " + stored.required("since");
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
