package dev.arcus.cli.fleet;

import dev.arcus.cli.client.ApiFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code arcus fleet export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the fleet, or the systems, as a file that an import reads.",
        footer = "Exit codes: 0 done, 1 refused, 2 bad options.")
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HubOptions hub = new HubOptions();

    @Option(names = "--kind", paramLabel = "KIND", description = "fleet (default) or systems.")
    private Kind kind = Kind.FLEET;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to; the standard output when absent.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        return Told.run(spec, this::work);
    }

    private int work() {
        try (var api = hub.login()) {
            var csv = api.file("/api/arcus/v1/" + (kind == Kind.FLEET ? "fleet/items.csv" : "systems.csv"));
            if (file == null) {
                spec.commandLine().getOut().print(new String(csv, StandardCharsets.UTF_8));
                spec.commandLine().getOut().flush();
            } else {
                Files.write(file, csv);
            }
            return 0;
        } catch (IOException e) {
            throw new ApiFailure("cannot write " + file + ": " + e);
        }
    }
}
