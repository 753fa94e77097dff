package dev.arcus.e2e.architecture.planted.names;

final class LoginHelper {
    private LoginHelper() {}
}
