package dev.arcus.cli.fleet;

import picocli.CommandLine.Command;

/** {@code arcus fleet}: what a partner does with many PBXs at once. Exit codes: 0 done, 1 refused or errors, 2 bad options. */
@Command(
        name = "fleet",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ImportCommand.class, UndoCommand.class, ExportCommand.class, ListCommand.class},
        description = "Imports, exports and lists fleet items and declarations.",
        footer = "Exit codes: 0 done, 1 refused or errors in the file, 2 bad options.")
public final class FleetCommand {}
