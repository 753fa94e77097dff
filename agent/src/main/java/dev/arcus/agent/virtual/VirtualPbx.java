package dev.arcus.agent.virtual;

import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.state.FileMark;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.time.Ticker;
import dev.arcus.wire.agent.Channel;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.Stations;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A phone system without hardware. It answers configuration reads and keep-alives every 5 s, which is what the ages come
 * from, and reads its files again when they change: faults, calls, and the installation with the phones. All is guarded by
 * this object; its own thread only calls {@link #step} twice a second.
 */
public final class VirtualPbx implements PhoneSystem {

    /** How often the PBX answers by itself. */
    static final Duration KEEP_ALIVE = Duration.ofSeconds(5);

    /** Two keep-alives missed, each with its own 5 s deadline. */
    static final Duration SILENT_IS_DOWN = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(VirtualPbx.class);
    private static final Duration STEP = Duration.ofMillis(500);
    private static final List<Channel> MONITORED = List.of(Channel.CONF, Channel.CSTA);

    private final Hardware hardware;
    private final PbxFolder folder;
    private final Ticker ticker;
    private final CallLog calls;
    private final Map<Channel, Long> provedAt = new EnumMap<>(Channel.class);
    private Faults faults = Faults.NONE;
    private List<Stations.Station> stations = List.of();
    private FileMark faultsMark = FileMark.ABSENT;
    private FileMark installationMark = FileMark.ABSENT;
    private List<Channel> saidDown = List.of();
    private Runnable listener = () -> {};
    private boolean closed;

    /**
     * A PBX that moves only by {@link #step}.
     *
     * @throws StateFault when its files cannot be read
     */
    public VirtualPbx(Nameplate plate, PbxFolder folder, Ticker ticker) throws StateFault {
        this(plate, folder, ticker, InstantSource.system());
    }

    /**
     * The same, with a clock for its calls.
     *
     * @throws StateFault when its files cannot be read
     */
    public VirtualPbx(Nameplate plate, PbxFolder folder, Ticker ticker, InstantSource clock) throws StateFault {
        this.calls = new CallLog(folder, clock);
        this.hardware = plate.hardware();
        this.folder = folder;
        this.ticker = ticker;
        readInstallation();
        readFaults();
        answerKeepAlives();
        saidDown = down();
    }

    /** Lets the PBX live by itself until it is closed. */
    public VirtualPbx started() {
        Thread.ofVirtual().name("virtual-pbx-" + hardware.serial()).start(() -> {
            while (!isClosed()) {
                step();
                LockSupport.parkNanos(STEP.toNanos());
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
        return stations;
    }

    @Override
    public synchronized List<ChannelReport> channels() {
        return MONITORED.stream().map(this::report).toList();
    }

    @Override
    public List<ChannelReport> probe(Duration limit) {
        step();
        synchronized (this) {
            for (Channel channel : MONITORED) {
                if (faults.of(channel).isEmpty()) {
                    provedAt.put(channel, ticker.nanos());
                }
            }
            return channels();
        }
    }

    @Override
    public synchronized void onChange(Runnable changed) {
        listener = changed;
    }

    @Override
    public void forget() throws StateFault {
        folder.forget();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    /** One round: read what changed on disk, answer what is due, tell the listener if something is different now. */
    void step() {
        Optional<Runnable> tell = round();
        tell.ifPresent(Runnable::run);
    }

    private synchronized Optional<Runnable> round() {
        boolean changed = false;
        try {
            changed = readInstallation();
            readFaults();
            calls.look();
        } catch (StateFault e) {
            LOG.warn("event=pbx-file-refused serial={} reason=\"{}\"", hardware.serial(), e.getMessage());
        }
        answerKeepAlives();
        List<Channel> downNow = down();
        changed |= !downNow.equals(saidDown);
        saidDown = downNow;
        return changed ? Optional.of(listener) : Optional.empty();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private boolean readInstallation() throws StateFault {
        FileMark mark = folder.installationMark();
        if (mark.equals(installationMark)) {
            return false;
        }
        installationMark = mark;
        stations = folder.installation().map(InstallationFile::stations).orElse(List.of());
        return true;
    }

    private void readFaults() throws StateFault {
        FileMark mark = folder.faultsMark();
        if (!mark.equals(faultsMark)) {
            faultsMark = mark;
            faults = folder.faults();
        }
    }

    private void answerKeepAlives() {
        long now = ticker.nanos();
        for (Channel channel : MONITORED) {
            boolean due = !provedAt.containsKey(channel) || now - provedAt.get(channel) >= KEEP_ALIVE.toNanos();
            if (due && faults.of(channel).isEmpty()) {
                provedAt.put(channel, now);
            }
        }
    }

    private List<Channel> down() {
        List<Channel> found = new ArrayList<>();
        for (ChannelReport report : channels()) {
            if (!report.up()) {
                found.add(report.channel());
            }
        }
        return List.copyOf(found);
    }

    private ChannelReport report(Channel channel) {
        Optional<Faults.Fault> fault = faults.of(channel);
        if (!provedAt.containsKey(channel)) {
            return ChannelReport.neverProved(
                    channel, fault.map(VirtualPbx::reason).orElse("no answer from the PBX"));
        }
        Duration age = Duration.ofNanos(Math.max(0, ticker.nanos() - provedAt.get(channel)));
        return fault.filter(found -> isDown(found, age))
                .map(found -> ChannelReport.down(channel, age, reason(found)))
                .orElseGet(() -> ChannelReport.up(channel, age));
    }

    private static boolean isDown(Faults.Fault fault, Duration age) {
        return switch (fault) {
            case Faults.Fault.Down down -> true;
            case Faults.Fault.Silent() -> age.compareTo(SILENT_IS_DOWN) > 0;
            case Faults.Fault.Unproved() -> false;
        };
    }

    private static String reason(Faults.Fault fault) {
        return switch (fault) {
            case Faults.Fault.Down(String reason) -> reason;
            case Faults.Fault.Silent(), Faults.Fault.Unproved() -> "no answer from the PBX";
        };
    }
}
