package dev.arcus.hub.console.frame;

/**
 * A word with a colour and a shape: nobody has to tell colours apart to read it.
 *
 * @param style of the style sheet: {@code running}, {@code degraded}, {@code pending}, {@code activated} or {@code unknown}
 */
public record Badge(String style, String text) {}
