package dev.arcus.hub.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes backups of the hub while it runs. */
@FunctionalInterface
public interface Backups {

    /**
     * Writes a whole backup and leaves {@code out} open.
     *
     * @param passphrase to encrypt it with
     * @return false, and nothing written, while another one is being written
     * @throws IOException when {@code out} takes no more; what was written is no backup then
     */
    boolean write(OutputStream out, Optional<String> passphrase) throws IOException;
}
