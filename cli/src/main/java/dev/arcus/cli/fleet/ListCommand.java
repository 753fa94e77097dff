package dev.arcus.cli.fleet;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code arcus fleet list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the stock, sorted by pair.",
        footer = "Exit codes: 0 done, 1 refused, 2 bad options.")
final class ListCommand implements Callable<Integer> {

    private static final int PAGE = 1000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HubOptions hub = new HubOptions();

    @Override
    public Integer call() throws Exception {
        return Told.run(spec, this::work);
    }

    private int work() {
        var out = spec.commandLine().getOut();
        try (var api = hub.login()) {
            var offset = 0;
            int found;
            do {
                var items = api.get("/api/arcus/v1/fleet/items?limit=" + PAGE + "&offset=" + offset);
                items.forEach(item -> out.println(String.format(
                                Locale.ROOT,
                                "%-30s %-22s %-10s %s",
                                item.path("pair").asText(),
                                item.path("model").asText(),
                                item.path("custody").asText(),
                                item.path("serial").asText(""))
                        .stripTrailing()));
                found = items.size();
                offset += PAGE;
            } while (found == PAGE);
            out.flush();
            return 0;
        }
    }
}
