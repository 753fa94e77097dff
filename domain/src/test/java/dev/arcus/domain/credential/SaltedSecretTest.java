package dev.arcus.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class SaltedSecretTest {

    /** RFC 6070 §2. */
    @Test
    void sha1GivesThePublishedResult() {
        var salted = SaltedSecret.of("SHA-1", ascii("password"), ascii("salt"), 4_096);

        assertThat(HexFormat.of().formatHex(salted)).isEqualTo("4b007901b765489abead49d926f721d065a429c1");
    }

    @Test
    void sha256GivesThePublishedResult() {
        var salted = SaltedSecret.of("SHA-256", ascii("password"), ascii("salt"), 4_096);

        assertThat(HexFormat.of().formatHex(salted))
                .isEqualTo("c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a");
    }

    @Test
    void secretLongerThanABlockGivesWhatTheJdkGives() throws Exception {
        var secret = "x".repeat(256);
        var spec = new PBEKeySpec(secret.toCharArray(), ascii("salt"), 4_096, 256);

        var salted = SaltedSecret.of("SHA-256", ascii(secret), ascii("salt"), 4_096);

        assertThat(salted)
                .isEqualTo(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(spec)
                        .getEncoded());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
