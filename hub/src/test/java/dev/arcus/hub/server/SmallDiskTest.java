package dev.arcus.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data folders that cannot be written. A mounted file system each, since root ignores modes; skipped where mounting is refused. */
class SmallDiskTest {

    @TempDir
    Path folder;

    @BeforeEach
    void needsRoot() {
        assumeTrue(mount("size=16m"), "needs root and the right to mount a tmpfs");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", folder.toString());
    }

    @Test
    void readOnlyDataFolderIsNamed() throws Exception {
        start().close();
        run("mount", "-o", "remount,ro", folder.toString());

        assertThatThrownBy(this::start)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("read-only")
                .hasMessageContaining(data().toString())
                .hasMessageContaining("--data");
    }

    @Test
    void fullDiskIsNamedAndNothingIsLostOnceThereIsRoom() throws Exception {
        start().close();
        fill();

        assertThatThrownBy(this::start)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("full")
                .hasMessageContaining("make room");

        Files.delete(folder.resolve("ballast"));
        try (var hub = start()) {
            assertThat(hub.firstOperator()).as("the people of the first start").isEmpty();
        }
    }

    @Test
    void diskThatIsTooSmallForAFirstStartIsNamed() throws Exception {
        run("mount", "-o", "remount,size=64k", folder.toString());

        assertThatThrownBy(this::start).isInstanceOf(StartFailure.class).hasMessageContaining("full");
    }

    private Hub start() {
        var settings = new EnumMap<>(Map.of(
                Setting.DATA, data().toString(),
                Setting.ADMIN_PORT, "0",
                Setting.ADMIN_PLAIN_PORT, "off",
                Setting.GATEWAY_PORT, "0"));
        var configuration =
                HubConfiguration.of(Settings.of(Map.of(), settings), Map.of("ARCUS_BOOTSTRAP_PASSWORD", "chosen"));
        return Hub.start(configuration, Hub.Times.real(), failure -> {});
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void fill() throws IOException {
        try (var ballast = Files.newOutputStream(folder.resolve("ballast"))) {
            var block = new byte[4096];
            while (true) {
                ballast.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private boolean mount(String options) {
        try {
            return run("mount", "-t", "tmpfs", "-o", options, "arcus", folder.toString());
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
