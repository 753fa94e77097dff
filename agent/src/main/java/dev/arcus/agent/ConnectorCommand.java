package dev.arcus.agent;

import dev.arcus.agent.sip.SipSettings;
import dev.arcus.agent.state.StateFault;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Loads a connector file; an agent that runs with SIP takes it within a second. */
@Command(
        name = "connector",
        description = "Loads the connector file of a SIP PBX; the agent watches that PBX from then on.",
        mixinStandardHelpOptions = true)
final class ConnectorCommand extends AgentCommands.OnFolder {

    @Parameters(paramLabel = "FILE", description = "the connector file (docs/agent.md)")
    private @Nullable Path file;

    @Override
    public Integer call() throws StateFault {
        Path folder = existing();
        SipSettings loaded = PbxOptions.connectorFile(Objects.requireNonNull(file));
        ConnectorChoice choice = new ConnectorChoice(Optional.empty(), Optional.of(loaded));
        boolean virtualNow = ConnectorChoice.none().in(folder) == Connector.VIRTUAL;
        choice.store(folder);
        say("Loaded; the PBX is " + loaded.server().words()
                + (virtualNow ? "; an agent that runs has to be started again" : ""));
        return 0;
    }
}
