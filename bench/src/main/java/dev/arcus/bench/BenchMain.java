package dev.arcus.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./arcus bench}: what the hub costs. */
@Command(
        name = "arcus bench",
        mixinStandardHelpOptions = true,
        description = "Measures what the hub costs.",
        subcommands = {
            GatewayCommand.class,
            ApiCommand.class,
            ConsoleCommand.class,
            BackupCommand.class,
            AuditCommand.class,
            ImportCommand.class,
            NumbersCommand.class
        })
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** The exit code: 0 measured, 1 could not measure or beyond a budget, 2 wrong options. */
    static int run(String... arguments) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "dev/arcus/bench/logback.xml");
        }
        return new CommandLine(new BenchMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command))
                .execute(arguments);
    }

    private static int explain(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof BenchFailure known) {
            command.getErr().println("arcus bench: " + known.getMessage());
            return 1;
        }
        throw failure;
    }
}
