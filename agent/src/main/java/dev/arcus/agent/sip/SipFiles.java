package dev.arcus.agent.sip;

import dev.arcus.agent.state.DurableFile;
import dev.arcus.agent.state.FileMark;
import dev.arcus.agent.state.KeyValues;
import dev.arcus.agent.state.StateFault;
import dev.arcus.wire.agent.Stations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a SIP PBX is configured by: the file {@code connector} of the state folder, and the station file that it names. Both
 * are read again when they change; what cannot be read leaves what was read before. One thread.
 */
final class SipFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SipFiles.class);
    private static final int ROWS_NAMED = 20;

    private final Path folder;
    private final DurableFile connector;
    private SipSettings settings;
    private FileMark connectorMark;
    private FileMark stationsMark = new FileMark("never read");
    private List<Stations.Station> stations = List.of();
    private Optional<String> connectorProblem = Optional.empty();
    private Optional<String> stationsProblem = Optional.empty();

    /**
     * @throws StateFault when the connector file cannot be used; the station file may be mended later
     */
    SipFiles(Path folder) throws StateFault {
        this.folder = folder;
        this.connector = file(folder);
        this.connectorMark = connector.mark();
        this.settings = read(folder).orElseThrow(() -> new StateFault(connector.path() + " is missing"));
        lookAtStations();
    }

    /**
     * The settings in a state folder; nothing when there is no connector file, or it is for another connector.
     *
     * @throws StateFault when it cannot be used
     */
    static Optional<SipSettings> read(Path folder) throws StateFault {
        Optional<KeyValues> found = file(folder).readKeyValues();
        try {
            return found.filter(keys -> keys.text(SipSettings.KIND).equals(Optional.of(SipSettings.NAME)))
                    .map(keys -> SipSettings.read(keys, folder));
        } catch (IllegalArgumentException e) {
            throw new StateFault(file(folder).path() + " cannot be used: " + e.getMessage());
        }
    }

    /** Looks at both files; says whether the link to the PBX has to be another now. */
    boolean look() {
        boolean changed = lookAtConnector();
        lookAtStations();
        return changed;
    }

    SipSettings settings() {
        return settings;
    }

    List<Stations.Station> stations() {
        return stations;
    }

    /** Why the files cannot be used as they are now; one line. */
    Optional<String> problem() {
        return connectorProblem.or(() -> stationsProblem);
    }

    private boolean lookAtConnector() {
        try {
            FileMark mark = connector.mark();
            if (mark.equals(connectorMark)) {
                return false;
            }
            connectorMark = mark;
            Optional<SipSettings> found = read(folder);
            connectorProblem = found.isPresent()
                    ? Optional.empty()
                    : Optional.of("the connector file is not for sip any more: start the agent again");
            boolean changed = found.filter(each -> !each.ofLink().equals(settings.ofLink()))
                    .isPresent();
            settings = found.orElse(settings);
            return changed;
        } catch (StateFault e) {
            connectorProblem = refused(connectorProblem, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void lookAtStations() {
        if (settings.stations().isEmpty()) {
            stations = List.of();
            stationsProblem = Optional.empty();
            return;
        }
        Path path = settings.stations().get();
        try {
            FileMark mark = new DurableFile(path).mark();
            FileMark named = new FileMark(path + " " + mark.text());
            if (!named.equals(stationsMark)) {
                stationsMark = named;
                stations = read(path, StationFile.parse(content(path)));
                stationsProblem = Optional.empty();
            }
        } catch (NoSuchFileException e) {
            stationsProblem = refused(stationsProblem, "station file " + path + " is missing");
        } catch (IOException | IllegalArgumentException e) {
            stationsProblem = refused(stationsProblem, "station file " + path + ": " + e.getMessage());
        }
    }

    private static byte[] content(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes(StationFile.MAX_BYTES + 1);
            if (content.length > StationFile.MAX_BYTES) {
                throw new IllegalArgumentException("longer than " + StationFile.MAX_BYTES + " bytes");
            }
            return content;
        }
    }

    private static List<Stations.Station> read(Path path, StationFile file) {
        file.refused().stream()
                .limit(ROWS_NAMED)
                .forEach(row -> LOG.warn(
                        "event=station-refused file={} line={} reason=\"{}\"", path, row.line(), row.reason()));
        LOG.info(
                "event=stations-read file={} count={} refused={}",
                path,
                file.stations().size(),
                file.refused().size());
        return file.stations();
    }

    /** Said once, not at each look. */
    private static Optional<String> refused(Optional<String> before, String reason) {
        if (!before.equals(Optional.of(reason))) {
            LOG.warn("event=pbx-file-refused reason=\"{}\"", reason);
        }
        return Optional.of(reason);
    }

    private static DurableFile file(Path folder) {
        return new DurableFile(folder.resolve("connector"));
    }
}
