package dev.arcus.cli.fleet;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code arcus fleet undo ID}. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Takes an applied import back as a whole, while nothing was built on it.",
        footer = "Exit codes: 0 done, 1 refused, 2 bad options.")
final class UndoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HubOptions hub = new HubOptions();

    @Parameters(paramLabel = "ID", description = "The import, as it was named when it was rehearsed.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        return Told.run(spec, () -> {
            try (var api = hub.login()) {
                api.post("/api/arcus/v1/imports/" + id + "/undo");
                spec.commandLine().getOut().println("Undone.");
                return 0;
            }
        });
    }
}
