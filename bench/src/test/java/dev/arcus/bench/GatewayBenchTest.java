package dev.arcus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole measurement, small, against a hub in a process of its own. */
class GatewayBenchTest {
    @Test
    void twentyAgentsGiveEveryFigure(@TempDir Path out) throws Exception {
        var code = BenchMain.run(
                ("gateway --connections 20 --logins 40 --warm-up 20 --pings 100 --idle 1 --out " + out).split(" ", -1));

        assertThat(code).isZero();
        var figures = figures(out.resolve("gateway-h2-20.json"));
        assertThat(figures)
                .containsKeys(
                        "first activations, each durable",
                        "hub CPU per wss login, TLS 1.3 full",
                        "hub CPU per wss login, TLS 1.3 resumed",
                        "RSS per idle wss connection",
                        "hub CPU per alive round",
                        "hub CPU per answered ping",
                        "start to first login accepted");
        assertThat(figures.get("hub CPU per wss login, TLS 1.3 full")
                        .path("note")
                        .asText())
                .startsWith("0 of 40 handshakes resumed");
        assertThat(figures.get("hub CPU per wss login, TLS 1.3 resumed")
                        .path("note")
                        .asText())
                .startsWith("40 of 40 handshakes resumed");
    }

    private static Map<String, JsonNode> figures(Path json) throws Exception {
        var figures = new HashMap<String, JsonNode>();
        for (var figure : new ObjectMapper().readTree(json.toFile()).path("figures")) {
            figures.put(figure.path("name").asText(), figure);
        }
        return figures;
    }
}
