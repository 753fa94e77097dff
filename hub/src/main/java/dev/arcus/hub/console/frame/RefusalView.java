package dev.arcus.hub.console.frame;

/** {@code number}: six digits, as in the documentation's table of errors. */
public record RefusalView(int number, String text, String remedy) {}
