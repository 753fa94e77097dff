package dev.arcus.agent;

import dev.arcus.agent.sip.SipSettings;
import dev.arcus.agent.virtual.Delivery;
import dev.arcus.agent.virtual.InstallationFile;
import dev.arcus.agent.virtual.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what PBX stands behind the agent. */
final class PbxOptions {

    @Option(
            names = "--installation",
            paramLabel = "FILE",
            description = "installation file to load, once (docs/agent.md)")
    private Optional<Path> installation = Optional.empty();

    @Option(names = "--serial", paramLabel = "S", description = "CPU serial number (default: a random one, kept)")
    private Optional<String> serial = Optional.empty();

    @Option(names = "--model", paramLabel = "M", description = "OXO Connect or OXO Connect Evolution")
    private Optional<String> model = Optional.empty();

    @Option(names = "--software", paramLabel = "V", description = "software version of the PBX (default: R6.2)")
    private Optional<String> software = Optional.empty();

    @Option(
            names = "--delivery",
            paramLabel = "btco|stock",
            description = "customer data on board, or nothing until installed (default: as the installation file says)")
    private Optional<Delivery> delivery = Optional.empty();

    @Option(
            names = "--connector",
            paramLabel = "virtual|sip",
            description = "the phone system behind the agent (default: as the state folder says, else virtual)")
    private Optional<Connector> connector = Optional.empty();

    @Option(
            names = "--connector-file",
            paramLabel = "FILE",
            description = "connector file of a SIP PBX to load, kept in the state folder (docs/agent.md)")
    private Optional<Path> connectorFile = Optional.empty();

    /**
     * Reads what was typed, and the installation file.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    PbxPlan plan() {
        Optional<InstallationFile> file =
                installation.isPresent() ? Optional.of(installationFile(installation.get())) : Optional.empty();
        return new PbxPlan(delivery, serial, model.map(Model::parse), software, file);
    }

    /**
     * Reads which connector was asked for, and its file.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    ConnectorChoice connector() {
        return new ConnectorChoice(connector, connectorFile.map(PbxOptions::connectorFile));
    }

    boolean isEmpty() {
        return installation.isEmpty()
                && connector.isEmpty()
                && connectorFile.isEmpty()
                && serial.isEmpty()
                && model.isEmpty()
                && software.isEmpty()
                && delivery.isEmpty();
    }

    static SipSettings connectorFile(Path path) {
        try {
            return ConnectorChoice.parse(
                    Files.readString(path), path.toAbsolutePath().resolveSibling("."));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("connector file " + path + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("connector file " + path + " cannot be read", e);
        }
    }

    static InstallationFile installationFile(Path path) {
        try {
            return InstallationFile.parse(
                    Files.readString(path), path.toAbsolutePath().resolveSibling("."));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("installation file " + path + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("installation file " + path + " cannot be read", e);
        }
    }
}
