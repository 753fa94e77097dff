package dev.arcus.hub.console.notices;

/** A secret that is shown this once. {@code path}: where to go on. */
public record SecretView(String secret, String path) {

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "SecretView[" + path + "]";
    }
}
