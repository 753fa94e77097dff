package dev.arcus.e2e.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** The colours that a picture has most of: pages have few, and with 64 of them a PNG needs a third of the bytes. */
final class Palette {

    private static final int MOST = 64;

    /** Colours that differ less than this in a channel are one. */
    private static final int COARSE = 0xFCFCFC;

    private final int[] colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(int[] colours) {
        this.colours = colours;
    }

    /** Writes a PNG with fewer colours into {@code file}. */
    static void save(byte[] png, Path file) {
        try {
            var full = ImageIO.read(new ByteArrayInputStream(png));
            write(of(full).paint(full), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With more effort than usual: a fifth smaller. */
    private static void write(BufferedImage few, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(few, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    private static Palette of(BufferedImage full) {
        // For each coarse colour how many pixels have it, and the colour of the first of them.
        var counts = new HashMap<Integer, int[]>();
        for (var colour : pixels(full)) {
            counts.computeIfAbsent(colour & COARSE, key -> new int[] {0, colour})[0]++;
        }
        return new Palette(counts.values().stream()
                .sorted(Comparator.<int[]>comparingInt(count -> -count[0]).thenComparingInt(count -> count[1]))
                .limit(MOST)
                .mapToInt(count -> count[1])
                .toArray());
    }

    private BufferedImage paint(BufferedImage full) {
        var model = new IndexColorModel(Byte.SIZE, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        var few = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var places = pixels(full);
        for (var at = 0; at < places.length; at++) {
            places[at] = nearest.computeIfAbsent(places[at], this::nearest);
        }
        few.getRaster().setPixels(0, 0, full.getWidth(), full.getHeight(), places);
        return few;
    }

    private int nearest(int colour) {
        return IntStream.range(0, colours.length)
                .boxed()
                .min(Comparator.comparingInt(place -> distance(colours[place], colour)))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        var red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        var green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        var blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }

    private static int[] pixels(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(pixels).map(pixel -> pixel & 0xFFFFFF).toArray();
    }
}
