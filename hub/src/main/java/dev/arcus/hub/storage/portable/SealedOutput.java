package dev.arcus.hub.storage.portable;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Encrypts what is written ({@link Seal}); whole only once it is closed, which leaves the stream below open. */
public final class SealedOutput extends OutputStream {

    private final OutputStream out;
    private final Seal seal;
    private final byte[] piece = new byte[Seal.PIECE];
    private int filled;
    private boolean closed;

    public SealedOutput(OutputStream out, String passphrase) throws IOException {
        this.out = out;
        this.seal = Seal.begin(new DataOutputStream(out), passphrase);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        var at = from;
        while (at < from + count) {
            if (filled == piece.length) {
                out.write(seal.close(piece, filled, false));
                filled = 0;
            }
            var now = Math.min(piece.length - filled, from + count - at);
            System.arraycopy(bytes, at, piece, filled, now);
            filled += now;
            at += now;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.write(seal.close(piece, filled, true));
            out.flush();
        }
    }
}
