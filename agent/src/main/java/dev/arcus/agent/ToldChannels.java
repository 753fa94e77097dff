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

/** A phone system of whose channels each change is told in the log. Guarded by this object. */
final class ToldChannels implements PhoneSystem {

    private static final Logger LOG = LoggerFactory.getLogger(ToldChannels.class);

    private final String agent;
    private final PhoneSystem phone;
    private final PbxFolder installed;
    private Runnable listener = () -> {};
    private List<String> said = List.of();

    ToldChannels(String agent, PhoneSystem phone, PbxFolder installed) {
        this.agent = agent;
        this.phone = phone;
        this.installed = installed;
        tell();
        phone.onChange(this::changed);
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
    public synchronized void onChange(Runnable changed) {
        listener = changed;
    }

    /** What was installed is forgotten whatever the connector is. */
    @Override
    public void forget() throws StateFault {
        installed.forget();
        phone.forget();
    }

    @Override
    public void close() {
        phone.close();
    }

    private void changed() {
        tell();
        listener().run();
    }

    private synchronized Runnable listener() {
        return listener;
    }

    private synchronized void tell() {
        List<ChannelReport> reports = phone.channels();
        List<String> now = reports.stream().map(ToldChannels::words).toList();
        if (!now.equals(said)) {
            now.stream()
                    .filter(words -> !said.contains(words))
                    .forEach(words -> LOG.info("event=channel agent={} {}", agent, words));
            said = now;
        }
    }

    private static String words(ChannelReport report) {
        return "channel=" + report.channel().wireName() + " state=" + (report.up() ? "up" : "down") + " reason=\""
                + report.reason() + "\"";
    }
}
