package dev.arcus.e2e.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

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
            var few = of(full);
            Files.write(file, FlatPng.of(full.getWidth(), few.colours, few.paint(full)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /** For each pixel, row by row, which colour it has. */
    private byte[] paint(BufferedImage full) {
        var pixels = pixels(full);
        var places = new byte[pixels.length];
        for (var at = 0; at < pixels.length; at++) {
            places[at] = (byte) (int) nearest.computeIfAbsent(pixels[at], this::nearest);
        }
        return places;
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
