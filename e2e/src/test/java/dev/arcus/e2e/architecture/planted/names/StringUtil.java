package dev.arcus.e2e.architecture.planted.names;

final class StringUtil {
    private StringUtil() {}
}
