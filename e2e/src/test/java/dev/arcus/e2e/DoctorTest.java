package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.AgentProcess;
import dev.arcus.e2e.support.ChildProcess;
import dev.arcus.e2e.support.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code arcus agent doctor} against a real hub, as processes. */
class DoctorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern NUMBER = Pattern.compile("attempt ([0-9A-Z]{4}-[0-9A-Z]{4})");

    @TempDir
    private static Path folder;

    private static Stage stage;
    private static int runs;

    @BeforeAll
    static void start() {
        stage = Stage.open(folder);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void besideAnAgentThatRunsAllIsWellAndNothingIsDisturbed() {
        // Given a PBX that is Running
        var system = stage.declare("Well");
        var agent = stage.typed("well", "CPU0000001001", system);
        stage.awaitLabel(system, "Running");

        // When the doctor looks at it
        var answer = doctor("well", "--json");

        // Then each check passed, and the agent never lost its connection
        assertThat(answer.said()).startsWith("{\"ok\":true");
        assertThat(answer.code()).isZero();
        assertThat(agent.process().output()).doesNotContain("event=lost").containsOnlyOnce("event=login-accepted");
        assertThat(stage.admin().label(system.id())).isEqualTo("Running");
    }

    @Test
    void aRefusalIsToldWithTheNumberUnderWhichTheHubHasItsCauseAndTheRightCodeIsNotSpent() {
        // Given a PBX on which a wrong code was typed
        var system = stage.declare("Mistaken");
        var wrong = new Declared(system.id(), system.name(), system.pbxId(), "4711", system.credential());
        var agent = stage.typed("mistaken", "CPU0000001002", wrong);
        agent.process().awaitLine(line -> line.contains("event=refused"), PATIENCE);
        agent.process().stop();

        // When the doctor looks
        var answer = doctor("mistaken");

        // Then it says where the cause stands
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.said()).contains("refused credentials");
        var number = NUMBER.matcher(answer.said());
        assertThat(number.find()).isTrue();
        assertThat(stage.admin().causeOf(number.group(1))).isEqualTo("wrong_secret");

        // And with the right code all is well, the code unspent, and the agent exchanges it
        assertThat(run("configure", "mistaken", "--activation-code", system.code())
                        .code())
                .isZero();
        var again = doctor("mistaken");
        assertThat(again.said()).contains("it is not spent", "All is well.");
        assertThat(stage.admin().system(system.id()).credential()).isEqualTo("created");
        stage.agent("mistaken");
        stage.awaitLabel(system, "Running");
    }

    @Test
    void theCopyOfALivingPbxIsNamedAndTheLivingOneStays() throws IOException {
        // Given a PBX that is Running, and a copy of its folder
        var system = stage.declare("Twin");
        var agent = stage.typed("twin", "CPU0000001003", system);
        stage.awaitLabel(system, "Running");
        agent.process().awaitLine(line -> line.contains("event=secret-stored"), PATIENCE);
        copy(folder.resolve("twin"), folder.resolve("copy"));

        // When the doctor logs in from the copy
        var answer = doctor("copy", "--json");

        // Then the hub refuses it, and the first is still there
        assertThat(answer.said()).contains("\"fault\":\"other-box-connected\"");
        assertThat(agent.process().output()).doesNotContain("event=lost");
        assertThat(stage.admin().label(system.id())).isEqualTo("Running");
    }

    @Test
    void aDomainThatTheHubDoesNotServeIsNamed() {
        // Given a PBX with another domain name
        var system = stage.declare("Elsewhere");
        var agent = stage.typed("elsewhere", "CPU0000001004", system);
        stage.awaitLabel(system, "Running");
        agent.process().stop();
        assertThat(run("configure", "elsewhere", "--domain", "other.example").code())
                .isZero();

        // When the doctor looks
        var answer = doctor("elsewhere", "--json");

        // Then it is the domain, and the clock was compared all the same
        assertThat(answer.said()).contains("\"fault\":\"wrong-domain\"", "{\"check\":\"clock\",\"verdict\":\"passed\"");
    }

    private record Answer(int code, String said) {}

    private static Answer doctor(String name, String... more) {
        return run("doctor", name, more);
    }

    private static Answer run(String command, String name, String... more) {
        runs++;
        List<String> arguments =
                new ArrayList<>(List.of(command, "--state", folder.resolve(name).toString()));
        arguments.addAll(List.of(more));
        var program = new ChildProcess.Program(
                command + "-" + runs,
                folder,
                AgentProcess.FLAGS,
                "dev.arcus.agent.AgentMain",
                arguments,
                Map.of("LC_ALL", "C"));
        try (var child = ChildProcess.start(program, line -> {})) {
            int code = child.awaitExit(PATIENCE);
            return new Answer(code, child.output());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                var name = from.relativize(file).toString();
                if (!name.startsWith("lock") && !name.endsWith(".new")) {
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }
}
