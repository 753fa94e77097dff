package dev.arcus.e2e;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code arcus prove}. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = "Proves by experiment what cannot be seen by reading.",
        subcommands = {ProveCrashes.class, ProveActs.class})
public final class ProveMain {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ProveMain()).execute(arguments));
    }
}
