package dev.arcus.hub.server;

/** A secret of the configuration; never prints. */
public record Secret(String text) {

    @Override
    public String toString() {
        return "****";
    }
}
