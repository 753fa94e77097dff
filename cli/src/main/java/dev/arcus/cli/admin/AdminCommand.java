package dev.arcus.cli.admin;

import picocli.CommandLine.Command;

/** {@code arcus admin}: what an operator does on the hub's own machine while the hub runs. */
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ResetPasswordCommand.class, TurnOffSecondFactorCommand.class, BackupCommand.class},
        description = "Administers the hub of this machine.")
public final class AdminCommand {}
