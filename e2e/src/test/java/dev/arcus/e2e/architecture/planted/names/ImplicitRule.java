package dev.arcus.e2e.architecture.planted.names;

/** Close to a banned name, but allowed. */
final class ImplicitRule {
    private ImplicitRule() {}
}
