package dev.arcus.cli;

import dev.arcus.cli.admin.AdminCommand;
import dev.arcus.cli.demo.DemoCommand;
import dev.arcus.cli.fleet.FleetCommand;
import dev.arcus.cli.number.NumberCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that talk to a hub. Exit codes: 0 done, 1 failed with the reason, 2 bad options. */
@Command(
        name = "arcus",
        subcommands = {NumberCommand.class, DemoCommand.class, AdminCommand.class, FleetCommand.class})
public final class CliMain {

    private CliMain() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CliMain()).execute(arguments));
    }
}
