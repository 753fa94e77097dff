package dev.arcus.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.cli.client.AdminClient;
import dev.arcus.cli.client.ApiFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code arcus fleet import FILE}: rehearses, shows, asks, applies. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Rehearses a CSV file, shows what would happen, and applies it when asked to.",
        footer = "Exit codes: 0 done, 1 refused or errors in the file, 2 bad options.")
final class ImportCommand implements Callable<Integer> {

    /** The hub's limit: a file past it need not be sent. */
    private static final long MAX_BYTES = 8L * 1024 * 1024;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HubOptions hub = new HubOptions();

    @Parameters(paramLabel = "FILE", description = "The CSV file.")
    private Path file = Path.of("");

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "fleet (default): items of the stock; systems: whole declarations.")
    private Kind kind = Kind.FLEET;

    @Option(names = "--apply", description = "Applies it after the rehearsal; asks first.")
    private boolean apply;

    @Option(names = "--yes", description = "With --apply: does not ask.")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        return Told.run(spec, this::work);
    }

    private int work() {
        var bytes = read();
        try (var api = hub.login()) {
            var rehearsed = api.post("/api/arcus/v1/imports?kind=" + kind.api(), "text/csv", bytes);
            var screen = new ImportScreen(spec.commandLine().getOut());
            screen.rehearsal(rehearsed);
            var errors = rehearsed.path("rows").path("errors").asInt();
            if (errors > 0) {
                screen.errors(api.get(rows(rehearsed) + "?outcome=error&limit=" + ImportScreen.SHOWN), errors);
                return 1;
            }
            if (!apply) {
                spec.commandLine().getOut().println("Nothing was changed. To apply it: --apply");
                return 0;
            }
            return yes || agrees() ? apply(api, rehearsed, screen) : 0;
        }
    }

    private byte[] read() {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new ApiFailure(file + " is larger than 8 MiB: part it into several files");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ApiFailure("cannot read " + file + ": " + e);
        }
    }

    /** Anything but a yes is a no; so is the end of the input. */
    private boolean agrees() {
        var out = spec.commandLine().getOut();
        out.print("Apply it? [y/N] ");
        out.flush();
        try {
            var answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            var word = answer == null ? "" : answer.strip().toLowerCase(Locale.ROOT);
            var agreed = word.equals("y") || word.equals("yes") || word.equals("j") || word.equals("ja");
            if (!agreed) {
                out.println("Nothing was changed.");
            }
            return agreed;
        } catch (IOException e) {
            throw new ApiFailure("cannot read the answer: " + e);
        }
    }

    private static int apply(AdminClient api, JsonNode rehearsed, ImportScreen screen) {
        var path = "/api/arcus/v1/imports/" + rehearsed.path("id").asText();
        var found = api.post(path + "/apply");
        while (found.path("phase").asText().equals("applying")) {
            screen.progress(found.path("progress"));
            Pause.shortly();
            found = api.get(path);
        }
        if (found.path("phase").asText().equals("applied")) {
            screen.applied(found);
            return 0;
        }
        screen.notApplied(found, api.get(rows(rehearsed) + "?outcome=differs&limit=" + ImportScreen.SHOWN));
        return 1;
    }

    private static String rows(JsonNode rehearsed) {
        return "/api/arcus/v1/imports/" + rehearsed.path("id").asText() + "/rows";
    }
}
