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

/** {@code arcus admin reset-password EMAIL}. Exit codes: 0 done, 1 refused or no hub runs, 2 bad options. */
@Command(
        name = "reset-password",
        mixinStandardHelpOptions = true,
        description = "Gives a person a new password, ends their sessions and unlocks the account.")
public final class ResetPasswordCommand implements Callable<Integer> {

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
            var password = LocalHub.in(data).resetPassword(email);
            spec.commandLine().getOut().println("New password of " + email + ": " + password + " (not shown again)");
            return 0;
        } catch (ApiFailure e) {
            spec.commandLine().getErr().println("arcus: " + e.getMessage());
            return 1;
        }
    }
}
