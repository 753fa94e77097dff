package dev.arcus.hub.storage.portable;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Decrypts a backup; what it hands out is authentic, and {@link BadBackup} says what is not. */
final class SealedInput extends InputStream {

    private final PushbackInputStream in;
    private final Seal seal;
    private byte[] piece = new byte[0];
    private int taken;
    private boolean last;

    /** {@code in} stands behind the eight letters. */
    SealedInput(InputStream in, String passphrase) throws IOException {
        this.seal = Seal.read(new DataInputStream(in), passphrase);
        this.in = new PushbackInputStream(new BufferedInputStream(in, Seal.PIECE), 1);
    }

    @Override
    public int read() throws IOException {
        return available() == 0 ? -1 : piece[taken++] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        var now = Math.min(count, available());
        if (now == 0) {
            return -1;
        }
        System.arraycopy(piece, taken, bytes, from, now);
        taken += now;
        return now;
    }

    /** Opens the next piece when this one is used up; 0 only at the end. */
    @Override
    public int available() throws IOException {
        while (taken == piece.length && !last) {
            var closed = in.readNBytes(Seal.PIECE + Seal.TAG);
            var next = in.read();
            last = next < 0;
            if (!last) {
                in.unread(next);
            }
            piece = seal.open(closed, closed.length, last);
            taken = 0;
        }
        return piece.length - taken;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
