package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.state.KeyValues;
import dev.arcus.agent.trust.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A state folder that agent 0.1.0 left behind, file by file as it wrote them after an exchange: the agent of today goes on
 * with it. Never edit those files; a new format gets a folder of its own beside them.
 */
final class UpgradeTest {

    private static final Authority AUTHORITY = Authority.make("Hub CA");
    private static final String PABX_ID = "PBXa6c2-fe80-a21e-200e-be54-31b9-9844-55a3";
    private static final String SECRET = "5ba73319454b6138cd845d5056b8247e";

    private final TestHub hub = TestHub.start(AUTHORITY.server());

    @TempDir
    Path temp;

    private Site site;

    @BeforeEach
    void unpack() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("site/pbx"))
                .resolveSibling(".")
                .normalize();
        for (String name : List.of(
                "identity", "settings", "credential", "status", "configuration", "pbx/hardware", "pbx/installation")) {
            try (InputStream in =
                    Objects.requireNonNull(UpgradeTest.class.getResourceAsStream("state-0.1.0/" + name))) {
                Files.copy(in, folder.resolve(name));
            }
        }
        site = new Site(folder);
    }

    @AfterEach
    void tidy() throws IOException {
        site.close();
        hub.close();
    }

    @Test
    void theOldPasswordOpensTheHubAndTheBoxIsTheSame() throws IOException {
        hub.knows("password", SECRET);

        site.on(elsewhere()).await(ConnectionStatus.Connected.class);

        assertThat(hub.visit(1).user()).isEqualTo(PABX_ID);
        assertThat(hub.visit(1).secret()).isEqualTo("password");
        assertThat(hub.visit(1).awaitHello().serial()).isEqualTo("CPU0000004711");
        assertThat(hub.visit(1).awaitHello().installationKey()).isEqualTo("a215f318d714e075176aa6d0a5775bf8");
        assertThat(hub.visit(1).awaitHello().counter()).isEqualTo(2);
        assertThat(KeyValues.parse(site.text("credential")).required("secret")).isEqualTo(SECRET);
    }

    /** The same settings, but for this test's hub. */
    private SettingsChange elsewhere() {
        SettingsChange none = SettingsChange.none();
        return new SettingsChange(
                none.pabxId(),
                none.code(),
                Optional.of(TestHub.DOMAIN),
                Optional.of(hub.address()),
                Optional.of(Trust.parse("sha256:" + AUTHORITY.fingerprint(), Path.of(""))),
                none.proxy());
    }
}
