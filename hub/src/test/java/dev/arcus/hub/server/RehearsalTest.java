package dev.arcus.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.wire.admin.HubFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rehearsal as the launcher runs it: twice on one folder, with the same superadmin. */
class RehearsalTest {

    @TempDir
    private Path folder;

    @Test
    void bothTimesEverybodyIsAnsweredAndNoHubIsLeft() throws Exception {
        rehearsal("the same").run();
        rehearsal("the same").run();

        assertThat(data().resolve("db")).exists();
        assertThat(data().resolve(HubFile.PATH)).doesNotExist();
    }

    @Test
    void aLoginThatIsRefusedIsNoRehearsal() throws Exception {
        rehearsal("the first").run();

        assertThatThrownBy(() -> rehearsal("another").run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("401");
        assertThat(Files.exists(data().resolve(HubFile.PATH))).isFalse();
    }

    private Rehearsal rehearsal(String password) {
        var settings = Map.of(
                Setting.DATA, data().toString(),
                Setting.ADMIN_PORT, "0",
                Setting.ADMIN_PLAIN_PORT, "off",
                Setting.GATEWAY_PORT, "0");
        var operator = Map.of("ARCUS_BOOTSTRAP_EMAIL", "me@example.org", "ARCUS_BOOTSTRAP_PASSWORD", password);
        return new Rehearsal(HubConfiguration.of(Settings.of(Map.of(), settings), operator));
    }

    private Path data() {
        return folder.resolve("data");
    }
}
