package dev.arcus.cli.admin;

import dev.arcus.cli.client.ApiFailure;
import dev.arcus.cli.client.LocalHub;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code arcus admin turn-off-second-factor EMAIL}. Exit codes: 0 it is off, 1 refused or no hub runs, 2 bad options. */
@Command(
        name = "turn-off-second-factor",
        mixinStandardHelpOptions = true,
        description = "Turns the two-factor login of a person off who lost the phone, and ends their sessions.")
public final class TurnOffSecondFactorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "EMAIL", description = "The login e-mail address.")
    private String email = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder of the running hub (default: ~/.arcus/hub).")
    private Path data = Path.of(System.getProperty("user.home"), ".arcus", "hub");

    @Override
    public Integer call() {
        try {
            var turnedOff = LocalHub.in(data).turnOffSecondFactor(email);
            spec.commandLine()
                    .getOut()
                    .println("Two-factor login of " + email + (turnedOff ? " is off now" : " was off already"));
            return 0;
        } catch (ApiFailure e) {
            spec.commandLine().getErr().println("arcus: " + e.getMessage());
            return 1;
        }
    }
}
