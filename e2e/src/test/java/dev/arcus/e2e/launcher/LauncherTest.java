package dev.arcus.e2e.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void prepare() throws IOException {
        sandbox = new Sandbox(folder.toRealPath());
    }

    @Test
    void argumentsReachTheProgramAsTheyAre() throws Exception {
        var launched = sandbox.launch("up", "--data", "a b", "", "*");

        assertThat(launched.out()).contains("<dev.arcus.hub.server.HubMain>\n<up>\n<--data>\n<a b>\n<>\n<*>\n");
        assertThat(launched.exit()).isZero();
    }

    @Test
    void theClassPathIsTheModulesJarThenItsLibrariesInOrder() throws Exception {
        var launched = sandbox.launch("up");

        var target = sandbox.folder().resolve("hub/target");
        assertThat(launched.out())
                .contains("<-cp>\n<" + target + "/hub-1.jar:" + target + "/lib/a.jar:" + target + "/lib/b.jar>");
    }

    @Test
    void theProgramTakesTheLaunchersPlaceSoThatSignalsReachIt() throws Exception {
        var process = sandbox.begin(sandbox.folder().resolve("arcus"), "up");

        assertThat(sandbox.end(process).out()).startsWith("java " + process.pid() + "\n");
    }

    @Test
    void aLinkToTheLauncherWorks() throws Exception {
        var link = Files.createSymbolicLink(sandbox.folder().resolve("jdk/link"), Path.of("../arcus"));

        assertThat(sandbox.end(sandbox.begin(link, "up")).exit()).isZero();
    }

    @Test
    void nothingIsBuiltTwice() throws Exception {
        sandbox.launch("up");

        var second = sandbox.launch("up");

        assertThat(second.err()).isEmpty();
        assertThat(sandbox.builds()).isEqualTo(1);
    }

    @Test
    void eachBuildTrainsTheHubOnceAndItsStartsUseIt() throws Exception {
        var source = sandbox.source("Other");
        sandbox.launch("up");
        var second = sandbox.launch("up");
        sandbox.touch(source);
        sandbox.launch("up");

        assertThat(second.out()).contains("<-XX:AOTCache=" + sandbox.folder() + "/target/hub.aot>");
        assertThat(sandbox.trainings()).isEqualTo(2);
    }

    @Test
    void aNewerSourceIsBuilt() throws Exception {
        var other = sandbox.source("Other");
        sandbox.launch("up");

        sandbox.touch(other);
        var second = sandbox.launch("up");

        assertThat(second.err()).startsWith("Building Arcus").hasLineCount(1);
        assertThat(sandbox.builds()).isEqualTo(2);
    }

    @Test
    void aDeletedSourceIsBuilt() throws Exception {
        var other = sandbox.source("Other");
        sandbox.launch("up");

        Files.delete(other);
        sandbox.touch(other.resolveSibling("."));
        sandbox.launch("up");

        assertThat(sandbox.builds()).isEqualTo(2);
    }

    @Test
    void aTestsSourceIsNoReasonToBuild() throws Exception {
        sandbox.launch("up");

        sandbox.touch(sandbox.write("hub/src/test/java/HubTest.java", "class HubTest {}"));
        sandbox.launch("up");

        assertThat(sandbox.builds()).isEqualTo(1);
    }

    @Test
    void aFailedBuildShowsItsErrorsAndIsTriedAgain() throws Exception {
        sandbox.write("broken", "");
        var failed = sandbox.launch("up");
        sandbox.remove("broken");
        var second = sandbox.launch("up");

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err())
                .contains("Foo.java:[1,9] no", "target/build.log")
                .doesNotContain("advice", "before");
        assertThat(second.exit()).isZero();
    }

    @Test
    void twoLaunchesAtOnceBuildOnce() throws Exception {
        sandbox.write("hold", "");
        var first = sandbox.begin(sandbox.folder().resolve("arcus"), "up");
        await().until(() -> sandbox.builds() == 1);
        var second = sandbox.begin(sandbox.folder().resolve("arcus"), "up");
        var waiting = second.errorReader().readLine();
        sandbox.remove("hold");

        assertThat(waiting).startsWith("Waiting for another build");
        assertThat(sandbox.end(first).exit()).isZero();
        assertThat(sandbox.end(second).exit()).isZero();
        assertThat(sandbox.builds()).isEqualTo(1);
    }

    @Test
    void theLockOfADeadLauncherIsTakenOver() throws Exception {
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        sandbox.write("target/build.lock/pid", dead.pid() + "\n");

        var launched = sandbox.launch("up");

        assertThat(launched.exit()).isZero();
        assertThat(sandbox.folder().resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void aStrangerWithTheNumberOfADeadLauncherHoldsNoLock() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            sandbox.write("target/build.lock/pid", stranger.pid() + "\n");

            assertThat(sandbox.launch("up").exit()).isZero();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aLauncherThatIsStoppedStopsItsBuildAndLeavesNoLock() throws Exception {
        sandbox.write("hold", "");
        var launcher = sandbox.begin(sandbox.folder().resolve("arcus"), "up");
        await().until(() -> sandbox.builds() == 1);
        var maven = launcher.descendants().toList();

        launcher.toHandle().destroy();

        assertThat(sandbox.end(launcher).exit()).isEqualTo(143);
        assertThat(sandbox.folder().resolve("target/build.lock")).doesNotExist();
        await().until(() -> maven.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aJdkThatIsTooOldIsNamed() throws Exception {
        sandbox.write("jdk/release", "JAVA_VERSION=\"17.0.15\"\n");

        var launched = sandbox.launch("up");

        assertThat(launched.exit()).isEqualTo(1);
        assertThat(launched.err()).contains("is not a JDK 25 or newer").hasLineCount(1);
    }

    @Test
    void whatIsUnknownOrNotBuiltYetSaysSoInOneLine() throws Exception {
        assertOneLine("fly", "there is no command 'fly'");
        assertOneLine("agent", "'agent' is not built yet");
    }

    @Test
    void theHelpListsWhatExists() throws Exception {
        var launched = sandbox.launch("--help");

        assertThat(launched.out()).contains("  up ", "  test ").doesNotContain("  demo ", "  bench ");
        assertThat(launched.exit()).isZero();
    }

    private void assertOneLine(String command, String words) throws Exception {
        var launched = sandbox.launch(command);

        assertThat(launched.exit()).isEqualTo(2);
        assertThat(launched.err()).contains(words).hasLineCount(1);
    }
}
