package dev.arcus.agent.pbx;

import dev.arcus.agent.state.StateFault;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.Stations;
import java.time.Duration;
import java.util.List;

/**
 * The phone system behind an agent. A connector keeps its own link to the PBX and its own idea of when the PBX last
 * answered; the agent only asks. All methods may be called from any thread; none but {@link #probe} waits for the PBX.
 */
public interface PhoneSystem extends AutoCloseable {

    Hardware hardware();

    /** Every phone, at most 1,000. */
    List<Stations.Station> stations();

    /** Each monitored channel as it is known now, with the age of the PBX's own last answer on it. */
    List<ChannelReport> channels();

    /**
     * A full round trip to the PBX on every channel.
     *
     * @param limit the longest that this may take
     * @return the channels after the round trip; one that did not answer is as old as it was
     */
    List<ChannelReport> probe(Duration limit);

    /**
     * Whom to tell, from any thread, when a channel went down or came up or the phones changed. There is one listener;
     * a second call replaces the first.
     */
    void onChange(Runnable listener);

    /**
     * A factory reset: forgets what was installed or typed; what the hardware is stays. May be called again if it was cut off.
     *
     * @throws StateFault when it could not be forgotten durably
     */
    void forget() throws StateFault;

    /** Gives the link up. */
    @Override
    void close();
}
