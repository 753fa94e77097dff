package dev.arcus.agent;

import dev.arcus.agent.state.DurableFile;
import dev.arcus.agent.state.KeyValues;
import dev.arcus.agent.state.StateFault;
import dev.arcus.wire.agent.Channel;
import dev.arcus.wire.agent.ChannelReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code channels} of a state folder: which monitored channels were up at the last change, and why not. Not synchronised,
 * since a restart makes it anew.
 */
final class ChannelsFile {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelsFile.class);
    private static final String UP = "up";

    private final DurableFile file;

    ChannelsFile(Path folder) {
        this.file = new DurableFile(folder.resolve("channels"));
    }

    synchronized void changed(List<ChannelReport> reports) {
        KeyValues text = KeyValues.empty();
        for (ChannelReport report : reports) {
            text = text.with(report.channel().wireName(), report.up() ? UP : ("down " + report.reason()).strip());
        }
        try {
            file.replaceVolatile(text.format());
        } catch (StateFault e) {
            LOG.warn("event=channels-not-written reason=\"{}\"", e.getMessage());
        }
    }

    /**
     * What was written last, by whatever agent; a channel that is up counts as proved, as the agent would have written else.
     *
     * @throws StateFault when it cannot be read or is damaged
     */
    List<ChannelReport> read() throws StateFault {
        Optional<KeyValues> stored = file.readKeyValues();
        List<ChannelReport> reports = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            stored.flatMap(found -> found.text(channel.wireName()))
                    .map(text -> text.equals(UP)
                            ? ChannelReport.up(channel, Duration.ZERO)
                            : ChannelReport.neverProved(
                                    channel, text.substring(4).strip()))
                    .ifPresent(reports::add);
        }
        return List.copyOf(reports);
    }

    /**
     * One line for each channel, for people.
     *
     * @throws StateFault when it cannot be read or is damaged
     */
    List<String> words() throws StateFault {
        return read().stream()
                .map(report -> "Channel " + report.channel().wireName() + ": "
                        + (report.up() ? UP : report.reason().isEmpty() ? "down" : "down: " + report.reason()))
                .toList();
    }
}
