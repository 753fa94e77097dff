package dev.arcus.hub.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.testing.SeededRandom;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {

    private static final byte[] PLAIN = "the secret".getBytes(StandardCharsets.US_ASCII);

    private final SecretBox box = new SecretBox(new byte[SecretBox.KEY_BYTES], SeededRandom.create());

    @Test
    void whatIsSealedOpensForItsPurposeOnly() {
        var sealed = box.seal(PLAIN, "of Anna");

        assertThat(box.open(sealed, "of Anna"))
                .hasValueSatisfying(plain -> assertThat(plain).isEqualTo(PLAIN));
        assertThat(box.open(sealed, "of Berta")).isEmpty();
        assertThat(box.seal(PLAIN, "of Anna")).isNotEqualTo(sealed);
    }

    @Test
    void anotherKeyOpensNothing() {
        var key = new byte[SecretBox.KEY_BYTES];
        key[0] = 1;
        var other = new SecretBox(key, SeededRandom.create());

        assertThat(other.open(box.seal(PLAIN, "of Anna"), "of Anna")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "no base64!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatItDidNotSealIsNothing(String sealed) {
        assertThat(box.open(sealed, "of Anna")).isEmpty();
    }

    @Test
    void aKeyOfAnotherLengthIsNone() {
        assertThatThrownBy(() -> new SecretBox(new byte[16], SeededRandom.create()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
