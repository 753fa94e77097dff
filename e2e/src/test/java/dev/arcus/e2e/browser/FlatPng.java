package dev.arcus.e2e.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A PNG of few colours (ISO/IEC 15948). Its rows are not filtered, as the standard advises for palettes (§12.7): of pages that is a fifth
 * smaller than what ImageIO makes, which filters them.
 */
final class FlatPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte DEPTH = 8;
    private static final byte PALETTE = 3;
    private static final int HEADER = 13;
    private static final int CHANNELS = 3;

    private FlatPng() {}

    /** {@code colours}: 0xRRGGBB each, at most 256; {@code places}: the colour of each pixel, row by row. */
    static byte[] of(int width, int[] colours, byte[] places) {
        var height = places.length / width;
        var header = ByteBuffer.allocate(HEADER)
                .putInt(width)
                .putInt(height)
                .put(DEPTH)
                .put(PALETTE);
        var palette = ByteBuffer.allocate(colours.length * CHANNELS);
        for (var colour : colours) {
            palette.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        png.writeBytes(chunk("IHDR", header.array()));
        png.writeBytes(chunk("PLTE", palette.array()));
        png.writeBytes(chunk("IDAT", packed(width, places)));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** Before each row stands its filter: none. */
    private static byte[] packed(int width, byte[] places) {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            for (var row = 0; row < places.length; row += width) {
                out.write(0);
                out.write(places, row, width);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(Integer.BYTES + name.length + data.length + Integer.BYTES)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }
}
