package dev.arcus.agent;

import dev.arcus.agent.connection.AgentVersion;
import dev.arcus.agent.connection.Surroundings;
import dev.arcus.agent.state.StateFault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code arcus agent}: one agent with its PBX, virtual or real, or one per sub-folder, in the foreground until it is stopped. Exit
 * codes: 0 clean stop, 2 bad options, 1 anything else; each failure is one line on the error output.
 */
@Command(
        name = "arcus agent",
        description = "Connects a PBX to its hub and keeps it connected.",
        mixinStandardHelpOptions = true,
        versionProvider = AgentMain.Version.class,
        subcommands = {
            AgentCommands.Status.class,
            AgentCommands.Configure.class,
            AgentCommands.Enable.class,
            AgentCommands.Disable.class,
            AgentCommands.Install.class,
            AgentCommands.Reset.class,
            DoctorCommand.class,
            PasswordCommand.class,
            ConnectorCommand.class,
            PbxCommand.class
        })
public final class AgentMain implements Callable<Integer> {

    static final int BAD_OPTIONS = 2;
    static final int FAILED = 1;

    @Mixin
    private StateOption state = new StateOption();

    @Option(
            names = "--fleet",
            paramLabel = "DIR",
            description = "one agent for every sub-folder of DIR, each with its own state")
    private Optional<Path> fleet = Optional.empty();

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Mixin
    private PbxOptions pbx = new PbxOptions();

    @Mixin
    private ConsoleOptions console = new ConsoleOptions();

    public static void main(String[] args) {
        // Before the first logger: a hub on the same class path has settings of its own.
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "dev/arcus/agent/logback.xml");
        }
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new AgentMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, args) ->
                        complain(problem.getCommandLine(), BAD_OPTIONS, String.valueOf(problem.getMessage())))
                .setExecutionExceptionHandler((problem, command, parsed) -> switch (problem) {
                    case IllegalArgumentException bad ->
                        complain(command, BAD_OPTIONS, String.valueOf(bad.getMessage()));
                    case StateFault fault -> complain(command, FAILED, String.valueOf(fault.getMessage()));
                    default -> complain(command, FAILED, problem.toString());
                });
    }

    @Override
    public Integer call() throws StateFault, InterruptedException {
        List<VirtualSite> sites = sites();
        Optional<InetSocketAddress> page = console.address();
        try (Surroundings around = Surroundings.real();
                RunningAgents agents = RunningAgents.start(sites, around, System.out)) {
            if (page.isPresent()) {
                agents.only().openConsole(page.get());
                System.out.println("OMC page: " + url(page.get()));
            }
            agents.awaitStop();
            return 0;
        }
    }

    private List<VirtualSite> sites() throws StateFault {
        SettingsChange change = settings.change();
        PbxPlan plan = pbx.plan();
        if (fleet.isEmpty()) {
            return List.of(new VirtualSite(state.folder(), plan, change, pbx.connector()));
        }
        if (state.isGiven()
                || settings.identifiesOne()
                || !pbx.isEmpty()
                || console.address().isPresent()) {
            throw new IllegalArgumentException("--fleet goes with --domain, --hub, --trust and --proxy only");
        }
        return folders(fleet.get()).stream()
                .map(folder -> new VirtualSite(folder, plan, change))
                .toList();
    }

    private static String url(InetSocketAddress at) {
        String host = at.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort() + "/";
    }

    private static List<Path> folders(Path fleet) throws StateFault {
        try (Stream<Path> entries = Files.list(fleet)) {
            List<Path> found = entries.filter(Files::isDirectory).sorted().toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("--fleet " + fleet + ": no sub-folder there");
            }
            return found;
        } catch (IOException e) {
            throw new IllegalArgumentException("--fleet " + fleet + ": no readable folder", e);
        }
    }

    private static int complain(CommandLine command, int code, String message) {
        String line = message.lines().findFirst().orElse(message);
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + line);
        command.getErr().flush();
        return code;
    }

    /** For {@code --version}. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"arcus agent " + AgentVersion.text()};
        }
    }

    /** {@code --state}, shared by all commands. */
    static final class StateOption {

        @Option(
                names = "--state",
                paramLabel = "DIR",
                description = "state folder of the agent (default: ~/.arcus/agent)")
        private @Nullable Path state;

        Path folder() {
            return state == null ? Path.of(System.getProperty("user.home"), ".arcus", "agent") : state;
        }

        boolean isGiven() {
            return state != null;
        }
    }
}
