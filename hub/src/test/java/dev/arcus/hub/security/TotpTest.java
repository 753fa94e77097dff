package dev.arcus.hub.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(59);

    /** RFC 6238, Appendix B: the last six of its eight digits, which are what six digits are (RFC 4226 §5.3). */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfRfc6238(long seconds, String code) {
        var step = Totp.step(Instant.ofEpochSecond(seconds));

        assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
    }

    /** RFC 4226, Appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void codesAreThoseOfRfc4226(long counter, String code) {
        assertThat(Totp.code(SECRET, counter)).isEqualTo(code);
    }

    @Test
    void aCodeIsGoodOneStepAroundNowAndNoFurther() {
        var step = Totp.step(NOW);

        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step - 1), NOW)).hasValue(step - 1);
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step), NOW)).hasValue(step);
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step + 1), NOW)).hasValue(step + 1);
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step + 2), NOW)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step - 2), NOW)).isEmpty();
    }

    /** RFC 4648, §10. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsRfc4648Says(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
