package dev.arcus.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private final Salt.SaltKey key = new Salt.SaltKey(new byte[32]);

    @Test
    void pbxIdIsEqualIgnoringCaseAndKeptAsWritten() {
        assertThat(new PbxId("ALE12-1234.5678.90")).isEqualTo(new PbxId("ale12-1234.5678.90"));
        assertThat(new PbxId("Ale12")).hasToString("Ale12");
    }

    @Test
    void generatedPbxIdHasThePublishedForm() {
        assertThat(PbxId.generate(random).text()).matches("PBX[0-9a-f]{4}(-[0-9a-f]{4}){7}");
    }

    @Test
    void pbxIdRefusesBlanksControlsAndTooMuch() {
        for (var bad : new String[] {"", "a b", "a\nb", "ä", "x".repeat(129)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new PbxId(bad));
        }
    }

    @Test
    void secretsDoNotPrint() {
        var code = new ActivationCode("4711-secret");
        var password = PrivateAccessCode.generate(random);

        assertThat(code.toString()).doesNotContain("4711");
        assertThat(password.toString()).doesNotContain(password.text());
        assertThat(ScramKeys.derive("x", Salt.of(key, "p")).toString()).isEqualTo("ScramKeys[****]");
    }

    @Test
    void keysMatchOnlyTheirSecretAndSurviveTheStore() {
        var salt = Salt.of(key, "PBX1");
        var keys = ScramKeys.decode(ScramKeys.derive("secret", salt).encode());

        assertThat(keys.matches("secret", salt)).isTrue();
        assertThat(keys.matches("Secret", salt)).isFalse();
        assertThat(keys).isEqualTo(ScramKeys.derive("secret", salt));
    }

    @Test
    void deferredKeysAreTheOnesThatWouldHaveBeenDerived() {
        var salt = Salt.of(key, "PBX1");
        var derived = ScramKeys.derive("secret", salt);

        var line = ScramKeys.deferred("secret", salt).encodeBesideSecret();
        var read = ScramKeys.decode(line, "secret");

        assertThat(line).startsWith(ScramKeys.DEFERRED).doesNotContain("secret").hasSizeLessThan(256);
        assertThat(read).isEqualTo(derived);
        assertThat(read.matches("secret", salt)).isTrue();
        assertThat(read.encodeBesideSecret()).isEqualTo(line);
        assertThat(read.storedKeySha256()).isEqualTo(derived.storedKeySha256());
        assertThat(read.serverKeySha1()).isEqualTo(derived.serverKeySha1());
        assertThat(read.encodeBesideSecret()).isEqualTo(derived.encode());
    }

    @Test
    void deferredKeysAreDerivedWhereTheSecretIsNotKept() {
        var salt = Salt.of(key, "PBX1");

        assertThat(ScramKeys.deferred("secret", salt).encode())
                .isEqualTo(ScramKeys.derive("secret", salt).encode());
        assertThat(ScramKeys.decode(ScramKeys.derive("secret", salt).encode(), "secret"))
                .isEqualTo(ScramKeys.derive("secret", salt));
    }

    @Test
    void saltOfAnIdentityNeverChangesWithItsCase() {
        assertThat(Salt.of(key, "Pbx1").bytes()).isEqualTo(Salt.of(key, "pBX1").bytes());
        assertThat(Salt.of(key, "pbx1").bytes())
                .isNotEqualTo(Salt.of(key, "pbx2").bytes());
        assertThat(Salt.of(key, "pbx1").bytes()).hasSize(16);
    }

    @Test
    void nobodysKeysFitNoSecretAndLookAlike() {
        var keys = key.unmatchable("ghost");

        assertThat(keys.storedKeySha256()).hasSize(32);
        assertThat(keys.storedKeySha1()).hasSize(20);
        assertThat(keys).isEqualTo(key.unmatchable("ghost"));
    }

    @Test
    void fingerprintIsTheEndOfTheHash() {
        assertThat(new PrivateAccessCode("0".repeat(32)).fingerprint())
                .isEqualTo(HexFormat.of()
                        .formatHex(ScramKeys.sha256("0".repeat(32)))
                        .substring(56));
    }
}
