package dev.arcus.e2e.architecture.planted.names;

final class StringUtils {
    private StringUtils() {}
}
