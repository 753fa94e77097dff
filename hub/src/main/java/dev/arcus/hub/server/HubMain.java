package dev.arcus.hub.server;

import dev.arcus.domain.store.StorageFailed;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * {@code arcus up}: the hub as a process; and what an operator does while it is stopped ({@link OfflineCommands}, {@link AuditCommand}). Exit codes: 0 stopped by a signal, 1 could not start or lost its database, 2 bad
 * options or configuration.
 */
public final class HubMain {

    private static final String UP = "up";
    private static final String CONFIG = "--config";

    private HubMain() {}

    public static void main(String[] arguments) {
        var code = run(arguments, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Returns when the hub has stopped, or did not start. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        var command = command();
        try {
            var parsed = command.parseArgs(arguments);
            if (CommandLine.printHelpIfRequested(parsed)) {
                return 0;
            }
            if (!parsed.hasSubcommand()) {
                throw new ParameterException(command, "Missing command: up");
            }
            var chosen = parsed.subcommand();
            return switch (chosen.commandSpec().name()) {
                case UP -> serve(configuration(chosen), out, err);
                case AuditCommand.NAME -> AuditCommand.run(chosen, out, err);
                default -> OfflineCommands.run(chosen, out, err);
            };
        } catch (ParameterException e) {
            err.println("arcus: " + e.getMessage() + " (see arcus up --help)");
            return 2;
        } catch (BadConfiguration e) {
            err.println("arcus: " + e.getMessage());
            return 2;
        } catch (StartFailure e) {
            err.println("arcus: cannot start: " + e.getMessage());
            return 1;
        }
    }

    static CommandLine command() {
        var command = new CommandLine(CommandSpec.create().name("arcus")).addSubcommand(UP, new CommandLine(up()));
        OfflineCommands.all().forEach((name, spec) -> command.addSubcommand(name, new CommandLine(spec)));
        return command.addSubcommand(AuditCommand.NAME, AuditCommand.command());
    }

    private static int serve(HubConfiguration configuration, PrintStream out, PrintStream err) {
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var hub = Hub.start(configuration, Hub.Times.real(), failure -> lost(failure, err));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            await(stopped);
            // A stop by signal is a regular end, not the 143 that the virtual machine would make of it.
            Runtime.getRuntime().halt(0);
        }));
        Greeting.print(hub, out);
        await(stop);
        hub.close();
        stopped.countDown();
        return 0;
    }

    /** Nothing that this process holds can be promised any more: it ends without another word to anybody. */
    private static void lost(StorageFailed failure, PrintStream err) {
        err.println("arcus: stopped: " + failure.getMessage());
        Runtime.getRuntime().halt(1);
    }

    static HubConfiguration configuration(ParseResult parsed) {
        var commandLine = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            if (parsed.hasMatchedOption("--" + setting.key())) {
                commandLine.put(setting, parsed.matchedOptionValue("--" + setting.key(), ""));
            }
        }
        @Nullable Path file = parsed.matchedOptionValue(CONFIG, (Path) null);
        Map<Setting, String> fromFile = file == null ? Map.of() : Settings.read(file);
        return HubConfiguration.of(Settings.of(fromFile, commandLine), System.getenv());
    }

    /** One option for each setting, so that file and command line never drift apart. */
    private static CommandSpec up() {
        var spec = CommandSpec.create().name(UP).mixinStandardHelpOptions(true);
        spec.usageMessage().description("Starts the hub.").sortOptions(false);
        addSettings(spec, List.of(Setting.values()));
        return spec;
    }

    /** {@code --config}, and an option for each of {@code settings}. */
    static void addSettings(CommandSpec spec, List<Setting> settings) {
        spec.addOption(OptionSpec.builder(CONFIG)
                .paramLabel("FILE")
                .type(Path.class)
                .description("file of \"key = value\" lines; the keys are those of the options below")
                .build());
        for (var setting : settings) {
            var initial = setting.initial().isEmpty() ? "" : " (default: " + setting.initial() + ")";
            spec.addOption(OptionSpec.builder("--" + setting.key())
                    .paramLabel("VALUE")
                    .type(String.class)
                    .description(setting.meaning() + initial)
                    .build());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
