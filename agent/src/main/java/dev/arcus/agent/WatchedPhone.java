package dev.arcus.agent;

import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.state.StateFault;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.Stations;
import java.time.Duration;
import java.util.List;

/** A phone system whose channels are written down at each change, before the connection hears of it. */
record WatchedPhone(PhoneSystem phone, ChannelsFile file) implements PhoneSystem {

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
            file.changed(phone.channels());
            listener.run();
        });
        file.changed(phone.channels());
    }

    @Override
    public void forget() throws StateFault {
        phone.forget();
    }

    @Override
    public void close() {
        phone.close();
    }
}
