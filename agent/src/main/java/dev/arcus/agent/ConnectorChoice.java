package dev.arcus.agent;

import dev.arcus.agent.sip.SipSettings;
import dev.arcus.agent.state.DurableFile;
import dev.arcus.agent.state.KeyValues;
import dev.arcus.agent.state.StateFault;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which connector is wanted; what is absent is as the file {@code connector} of the state folder says, and without one the
 * phone system is virtual.
 *
 * @param kind as typed; it is not stored
 * @param file a connector file to load, for SIP
 */
public record ConnectorChoice(Optional<Connector> kind, Optional<SipSettings> file) {

    public ConnectorChoice {
        if (file.isPresent() && kind.equals(Optional.of(Connector.VIRTUAL))) {
            throw new IllegalArgumentException("--connector virtual takes no --connector-file");
        }
    }

    /** As the state folder says. */
    static ConnectorChoice none() {
        return new ConnectorChoice(Optional.empty(), Optional.empty());
    }

    boolean isEmpty() {
        return kind.isEmpty() && file.isEmpty();
    }

    /**
     * The connector for a state folder.
     *
     * @throws IllegalArgumentException when SIP is wanted and nothing says where the PBX is
     * @throws StateFault when the connector file cannot be used
     */
    Connector in(Path folder) throws StateFault {
        if (file.isPresent()) {
            return Connector.SIP;
        }
        Connector stored = stored(folder);
        Connector wanted = kind.orElse(stored);
        if (wanted == Connector.SIP && stored != Connector.SIP) {
            throw new IllegalArgumentException(
                    "--connector sip needs --connector-file FILE once, or a file connector in the state folder");
        }
        return wanted;
    }

    /**
     * Stores the connector file that was given, if one was.
     *
     * @throws StateFault when it could not be stored; the old one stands
     */
    void store(Path folder) throws StateFault {
        if (file.isPresent()) {
            file(folder).replace(file.get().stored().format());
        }
    }

    private static Connector stored(Path folder) throws StateFault {
        Optional<String> kind = file(folder).readKeyValues().flatMap(keys -> keys.text(SipSettings.KIND));
        for (Connector each : Connector.values()) {
            if (each.word().equals(kind.orElse(Connector.VIRTUAL.word()))) {
                return each;
            }
        }
        throw new StateFault(file(folder).path() + " cannot be used: connector is virtual or sip");
    }

    /**
     * Reads a connector file for SIP.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    static SipSettings parse(String text, Path folder) {
        KeyValues keys = KeyValues.parse(text);
        if (!keys.required(SipSettings.KIND).equals(SipSettings.NAME)) {
            throw new IllegalArgumentException("connector is sip in a file to load");
        }
        return SipSettings.read(keys, folder);
    }

    private static DurableFile file(Path folder) {
        return new DurableFile(folder.resolve("connector"));
    }
}
