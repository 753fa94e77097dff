package dev.arcus.hub.console.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int SCALE = 6;
    private static final int WHITE = 0xffffff;

    @Test
    void aReaderFindsTheTextAgain() throws ReaderException {
        var text =
                "Rainbow PABX-ID: PBX2dbb-3773-2e0b-63cc-f4ea-2328-6a89-bfc5\nCode d’activation: NMEX-DZK7-DCEZ-QSCN";

        var code = QrCode.of(text);

        assertThat(new QRCodeReader().decode(photograph(code)).getText()).isEqualTo(text);
    }

    /** What a camera would see of the drawn path. */
    private static BinaryBitmap photograph(QrCode code) {
        var side = code.size() * SCALE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, WHITE);
        SQUARE.matcher(code.path()).results().forEach(square -> {
            var left = Integer.parseInt(square.group(1)) * SCALE;
            var top = Integer.parseInt(square.group(2)) * SCALE;
            for (var y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + SCALE, 0);
            }
        });
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    }
}
