package dev.arcus.hub.storage;

/** One change of a file. */
sealed interface Change {

    /** {@code bytes} stand at {@code position}. */
    record Bytes(long position, byte[] bytes) implements Change {

        long end() {
            return position + bytes.length;
        }
    }

    /** The file ends at {@code size}. */
    record Length(long size) implements Change {}
}
