package dev.arcus.agent;

import dev.arcus.agent.console.TechnicianPassword;
import dev.arcus.agent.state.StateFault;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Sets the technician's password of the OMC page; there is no option for it, as the list of processes would show it. */
@Command(
        name = "password",
        description =
                "Sets the technician's password of the OMC page, asked for at the terminal or read from the input.",
        mixinStandardHelpOptions = true)
final class PasswordCommand extends AgentCommands.OnFolder {

    @Override
    public Integer call() throws StateFault {
        TechnicianPassword password = new TechnicianPassword(existing(), new SecureRandom());
        password.replace(typed());
        say("The technician's password is set; whoever was logged in is logged out");
        return 0;
    }

    private static String typed() {
        @Nullable Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return fromInput();
        }
        char @Nullable [] first = console.readPassword("New password: ");
        char @Nullable [] again = console.readPassword("Again: ");
        if (first == null || again == null || !new String(first).equals(new String(again))) {
            throw new IllegalArgumentException("the two passwords differ; nothing was changed");
        }
        return new String(first);
    }

    private static String fromInput() {
        try {
            @Nullable String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new IllegalArgumentException("the password cannot be read from the input", e);
        }
    }
}
