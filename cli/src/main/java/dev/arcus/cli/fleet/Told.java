package dev.arcus.cli.fleet;

import dev.arcus.cli.client.ApiFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** How a command ends: what failed is one line on the error stream, and exit code 1. */
final class Told {

    private Told() {}

    static int run(CommandSpec spec, Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (ApiFailure e) {
            spec.commandLine().getErr().println("arcus: " + e.getMessage());
            return 1;
        }
    }
}
