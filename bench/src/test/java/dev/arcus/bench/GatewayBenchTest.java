package dev.arcus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement itself, small: that it comes to its end and names everything, not what it finds. */
class GatewayBenchTest {

    @TempDir
    private Path folder;

    @Test
    void fewConnectionsGiveEveryFigure() throws IOException {
        var out = folder.resolve("out");

        var code = BenchMain.run(
                ("gateway --connections 20 --in-flight 8 --logins 40 --warm-up 20 --pings 100 --idle 1 --launcher "
                                + TestLauncher.in(folder) + " --out " + out)
                        .split(" "));

        assertThat(code).isZero();
        assertThat(names(out.resolve("gateway-h2-20.json")))
                .containsExactly(
                        "systems declared by the API",
                        "first activations, each durable",
                        "hub CPU per first activation",
                        "start to first login accepted",
                        "RSS per idle wss connection",
                        "RSS per idle wss connection, after jcmd GC.run",
                        "  of it live heap",
                        "  of it outside the heap",
                        "hub CPU per wss login, TLS 1.3 full",
                        "logins, TLS full",
                        "hub CPU per wss login, TLS 1.3 resumed",
                        "logins, TLS resumed",
                        "hub CPU per alive round",
                        "hub CPU per answered ping");
    }

    private static List<String> names(Path report) throws IOException {
        var names = new ArrayList<String>();
        for (JsonNode figure : new ObjectMapper().readTree(report.toFile()).path("figures")) {
            names.add(figure.path("name").asText());
        }
        return names;
    }
}
