package dev.arcus.agent.sip;

import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.time.Ticker;
import dev.arcus.wire.agent.Channel;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.Stations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PBX that speaks SIP ({@code docs/agent.md}). {@code csta} is up while the PBX answers OPTIONS and, if asked for,
 * accepts the agent as an extension; {@code conf} is up while the files that describe the PBX can be read. Everything is
 * guarded by this object; its own thread only calls {@link #step}.
 */
public final class SipPbx implements PhoneSystem {

    private static final Logger LOG = LoggerFactory.getLogger(SipPbx.class);
    private static final int LONGEST_REASON = 200;

    private final Hardware hardware;
    private final SipFiles files;
    private final Pace pace;
    private final Ticker ticker;
    private final RandomGenerator random;
    private SipLink link;
    private long readAt;
    private List<String> said = List.of();
    private List<Stations.Station> stationsSaid;
    private Runnable listener = () -> {};
    private boolean closed;

    /**
     * A PBX that is not asked before {@link #started}.
     *
     * @param folder the state folder, with the file {@code connector}
     * @param random cryptographically strong
     * @throws StateFault when the connector file cannot be used
     */
    public SipPbx(Hardware hardware, Path folder, Ticker ticker, RandomGenerator random) throws StateFault {
        this(hardware, folder, ticker, random, Pace.USUAL);
    }

    SipPbx(Hardware hardware, Path folder, Ticker ticker, RandomGenerator random, Pace pace) throws StateFault {
        this.hardware = hardware;
        this.files = new SipFiles(folder);
        this.pace = pace;
        this.ticker = ticker;
        this.random = random;
        this.link = new SipLink(files.settings(), pace, ticker, random);
        this.readAt = ticker.nanos();
        this.stationsSaid = files.stations();
    }

    /**
     * The settings in a state folder; nothing when it has no connector file, or one for another connector.
     *
     * @throws StateFault when it cannot be used
     */
    public static Optional<SipSettings> settings(Path folder) throws StateFault {
        return SipFiles.read(folder);
    }

    /** Lets it watch the PBX until it is closed. */
    public SipPbx started() {
        LOG.info("event=pbx-watched server={}", settings().server().words());
        Thread.ofVirtual().name("sip-pbx-" + hardware.serial()).start(() -> {
            while (!isClosed()) {
                step();
                LockSupport.parkNanos(pace.look().toNanos());
            }
        });
        return this;
    }

    @Override
    public Hardware hardware() {
        return hardware;
    }

    @Override
    public synchronized List<Stations.Station> stations() {
        return files.stations();
    }

    @Override
    public synchronized List<ChannelReport> channels() {
        return List.of(conf(), link.csta());
    }

    @Override
    public List<ChannelReport> probe(Duration limit) {
        current().probe(limit);
        return channels();
    }

    @Override
    public synchronized void onChange(Runnable changed) {
        listener = changed;
    }

    /** Nothing of it is installed here: where the PBX is and who the agent is to it stays, as the hardware does. */
    @Override
    public void forget() {}

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        current().close();
    }

    /** One round: read what changed on disk, ask what is due, tell the listener if something is different now. */
    void step() {
        Optional<Runnable> tell = round();
        tell.ifPresent(Runnable::run);
    }

    private synchronized Optional<Runnable> round() {
        if (closed) {
            return Optional.empty();
        }
        if (files.look()) {
            relink();
        }
        if (files.problem().isEmpty()) {
            readAt = ticker.nanos();
        }
        link.look();
        List<String> now = channels().stream()
                .map(report -> report.channel() + " " + report.up() + " " + report.reason())
                .toList();
        boolean changed = !now.equals(said) || !files.stations().equals(stationsSaid);
        said = now;
        stationsSaid = files.stations();
        return changed ? Optional.of(listener) : Optional.empty();
    }

    private void relink() {
        SipLink old = link;
        Thread.ofVirtual().name("sip-farewell").start(old::close);
        link = new SipLink(files.settings(), pace, ticker, random);
        LOG.info("event=pbx-watched server={}", files.settings().server().words());
    }

    private ChannelReport conf() {
        Duration age = Duration.ofNanos(Math.max(0, ticker.nanos() - readAt));
        return files.problem()
                .map(why -> ChannelReport.down(Channel.CONF, age, line(why)))
                .orElseGet(() -> ChannelReport.up(Channel.CONF, age));
    }

    private static String line(String text) {
        return text.substring(0, Math.min(LONGEST_REASON, text.length())).replaceAll("\\p{Cntrl}", " ");
    }

    private synchronized SipSettings settings() {
        return files.settings();
    }

    private synchronized SipLink current() {
        return link;
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
