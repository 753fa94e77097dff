package dev.arcus.cli.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.arcus.cli.CliMain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, against a hub that says what it is told to. */
class FleetCommandTest {

    private static final String IMPORTS = "/api/arcus/v1/imports";

    @TempDir
    Path folder;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    /** How a command ended. */
    private record Ended(int code, String text) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            asked.add(call);
            var bytes = answers.getOrDefault(call, "{\"errorDetails\":\"no\",\"errorRemedy\":\"Go.\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answers.containsKey(call) ? 200 : 409, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        answers.put("GET /api/rainbow/authentication/v1.0/login", "{\"token\":\"t\"}");
        answers.put("POST " + IMPORTS + "?kind=fleet", rehearsed(1, 0));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void errorsAreShownWithLineColumnAndRemedyAndNothingIsApplied() throws Exception {
        answers.put("POST " + IMPORTS + "?kind=fleet", rehearsed(0, 1));
        answers.put("GET " + IMPORTS + "/1/rows?outcome=error&limit=50", """
                {"data":[{"line":3,"problems":[{"column":"model","value":"Toaster","code":400959,"text":"No such.","remedy":"Write."}]}]}
                """);

        var ended = run("fleet", "import", file(), "--apply", "--yes");

        assertThat(ended.code()).as(ended.text()).isEqualTo(1);
        assertThat(ended.text())
                .contains("line 3, model \"Toaster\": No such. [400959]")
                .contains("Write.");
        assertThat(asked).noneMatch(call -> call.contains("/apply"));
    }

    @Test
    void withoutApplyNothingIsApplied() throws Exception {
        var ended = run("fleet", "import", file());

        assertThat(ended.code()).as(ended.text()).isZero();
        assertThat(ended.text()).contains("Nothing was changed");
        assertThat(asked).noneMatch(call -> call.contains("/apply"));
    }

    @Test
    void endOfTheInputIsANo() throws Exception {
        var ended = run("fleet", "import", file(), "--apply");

        assertThat(ended.code()).as(ended.text()).isZero();
        assertThat(ended.text()).contains("Apply it?").contains("Nothing was changed");
        assertThat(asked).noneMatch(call -> call.contains("/apply"));
    }

    @Test
    void appliedImportSaysHowToUndoIt() throws Exception {
        answers.put("POST " + IMPORTS + "/1/apply", "{\"data\":{\"id\":\"1\",\"phase\":\"applied\"}}");

        var ended = run("fleet", "import", file(), "--apply", "--yes");

        assertThat(ended.code()).as(ended.text()).isZero();
        assertThat(ended.text()).contains("arcus fleet undo 1");
    }

    @Test
    void refusedUndoSaysWhyAndWhatToDo() throws Exception {
        var ended = run("fleet", "undo", "1");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).contains("409").contains("Go.");
    }

    @Test
    void badOptionIsTwo() throws Exception {
        assertThat(run("fleet", "import", file(), "--kind", "people").code()).isEqualTo(2);
    }

    private String file() throws IOException {
        return Files.writeString(folder.resolve("fleet.csv"), "a;b\n1;2\n").toString();
    }

    private static String rehearsed(int fresh, int errors) {
        return "{\"data\":{\"id\":\"1\",\"kind\":\"fleet\",\"encoding\":\"UTF-8\",\"phase\":\"rehearsed\",\"rows\":{\"all\":1,\"fresh\":"
                + fresh + ",\"same\":0,\"changed\":0,\"errors\":" + errors + "}}}";
    }

    private Ended run(String... arguments) throws Exception {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CliMain.class.getName()));
        command.addAll(List.of(arguments));
        var output = folder.resolve("output").toFile();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Files.createFile(folder.resolve("nothing" + asked.size()))
                        .toFile())
                .redirectOutput(output);
        builder.environment()
                .put("ARCUS_URL", "http://127.0.0.1:" + server.getAddress().getPort());
        builder.environment().put("ARCUS_EMAIL", "ada@example.org");
        builder.environment().put("ARCUS_PASSWORD", "correct horse");
        var process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + command);
        }
        return new Ended(process.exitValue(), Files.readString(output.toPath()));
    }
}
