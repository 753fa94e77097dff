package dev.arcus.agent.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.arcus.agent.hub.Authority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrustTest {

    @TempDir
    Path folder;

    @Test
    void aFingerprintMayHaveColonsAndCapitals() {
        Authority authority = Authority.make("A");

        Trust trust = Trust.parse("SHA256:" + authority.fingerprint(), folder);

        assertThat(trust.text()).matches("sha256:[0-9a-f]{64}");
        assertThat(Trust.parse(trust.text(), folder)).isEqualTo(trust);
    }

    @Test
    void aFileIsKeptInsideTheText() throws IOException {
        Files.writeString(
                folder.resolve("ca.pem"),
                Authority.make("A").pem() + Authority.make("B").pem());
        Trust trust = Trust.parse("ca.pem", folder);
        Files.delete(folder.resolve("ca.pem"));

        Trust again = Trust.parse(trust.text(), folder);

        assertThat(again).isEqualTo(trust);
        assertThat(again.words()).isEqualTo("2 installed authorities");
    }

    @Test
    void whatIsNoAnchorIsRefusedInOneLine() throws IOException {
        Files.writeString(folder.resolve("rubbish.pem"), "rubbish");
        Files.writeString(folder.resolve("empty.pem"), "");

        for (String typed : new String[] {"sha256:12", "rubbish.pem", "empty.pem", "missing.pem", "all", ""}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Trust.parse(typed, folder));
        }
    }
}
