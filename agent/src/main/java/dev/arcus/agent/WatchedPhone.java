package dev.arcus.agent;

import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.virtual.PbxFolder;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.Stations;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A phone system each change of whose channels is written down and told in the log, before the connection hears of it. */
final class WatchedPhone implements PhoneSystem {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedPhone.class);

    private final String agent;
    private final PhoneSystem phone;
    private final PbxFolder installed;
    private final ChannelsFile file;
    private List<String> said = List.of();

    /** {@code installed}: what a factory reset forgets, whatever the connector is. */
    WatchedPhone(String agent, PhoneSystem phone, PbxFolder installed, ChannelsFile file) {
        this.agent = agent;
        this.phone = phone;
        this.installed = installed;
        this.file = file;
    }

    @Override
    public Hardware hardware() {
        return phone.hardware();
    }

    @Override
    public List<Stations.Station> stations() {
        return phone.stations();
    }

    @Override
    public List<ChannelReport> channels() {
        return phone.channels();
    }

    @Override
    public List<ChannelReport> probe(Duration limit) {
        return phone.probe(limit);
    }

    @Override
    public void onChange(Runnable listener) {
        phone.onChange(() -> {
            note();
            listener.run();
        });
        note();
    }

    @Override
    public void forget() throws StateFault {
        installed.forget();
        phone.forget();
    }

    @Override
    public void close() {
        phone.close();
    }

    private synchronized void note() {
        List<ChannelReport> reports = phone.channels();
        file.changed(reports);
        List<String> now = reports.stream().map(WatchedPhone::words).toList();
        now.stream()
                .filter(words -> !said.contains(words))
                .forEach(words -> LOG.info("event=channel agent={} {}", agent, words));
        said = now;
    }

    private static String words(ChannelReport report) {
        return "channel=" + report.channel().wireName() + " state=" + (report.up() ? "up" : "down") + " reason=\""
                + report.reason() + "\"";
    }
}
