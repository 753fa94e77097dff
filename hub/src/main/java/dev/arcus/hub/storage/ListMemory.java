package dev.arcus.hub.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes in a file without a name, which grows: outside the heap, and the operating system takes the pages back when it needs them. The
 * file is gone with the process. What is not written yet is zero. Not safe for threads.
 */
final class ListMemory implements AutoCloseable {

    /** The first byte of a number is its lowest. */
    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ORDER);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ORDER);
    private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = EACH_BYTE << 7;

    private static final int FIRST = 1 << 16;
    private static final int STEP = 1 << 20;

    private final FileChannel channel;
    private Arena arena = Arena.ofShared();
    private MemorySegment bytes;

    private ListMemory(FileChannel channel) throws IOException {
        this.channel = channel;
        this.bytes = grown(0, FIRST, arena);
    }

    /** {@link UncheckedIOException} when {@code folder} cannot be written or its disk is full, as for every call that makes room. */
    static ListMemory in(Path folder) {
        try {
            var file = Files.createTempFile(folder, "lists", ".tmp");
            var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(file);
            return new ListMemory(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes room for {@code size} bytes, and a few more, for they are searched eight at a time. */
    void room(long size) {
        var now = bytes.byteSize();
        if (size + Long.BYTES <= now) {
            return;
        }
        var next = Arena.ofShared();
        try {
            bytes = grown(now, Math.max(size + Long.BYTES, now + now / 2), next);
        } catch (IOException e) {
            next.close();
            throw new UncheckedIOException(e);
        }
        arena.close();
        arena = next;
    }

    /** Written with zeros first: a disk that is full is told of now, and not by a fault when the bytes are used. */
    private MemorySegment grown(long from, long size, Arena owner) throws IOException {
        var zeros = ByteBuffer.allocate((int) Math.min(STEP, size - from));
        var end = from;
        while (end < size) {
            zeros.clear();
            while (zeros.hasRemaining()) {
                end += channel.write(zeros, end);
            }
        }
        return channel.map(FileChannel.MapMode.READ_WRITE, 0, end, owner);
    }

    int intAt(long at) {
        return bytes.get(INT, at);
    }

    void putInt(long at, int value) {
        bytes.set(INT, at, value);
    }

    long longAt(long at) {
        return bytes.get(LONG, at);
    }

    void putLong(long at, long value) {
        bytes.set(LONG, at, value);
    }

    byte byteAt(long at) {
        return bytes.get(ValueLayout.JAVA_BYTE, at);
    }

    ListId idAt(long at) {
        return new ListId(longAt(at), intAt(at + Long.BYTES));
    }

    void putId(long at, ListId id) {
        putLong(at, id.high());
        putInt(at + Long.BYTES, id.low());
    }

    boolean isIdAt(long at, ListId id) {
        return longAt(at) == id.high() && intAt(at + Long.BYTES) == id.low();
    }

    void put(long at, byte[] values) {
        MemorySegment.copy(values, 0, bytes, ValueLayout.JAVA_BYTE, at, values.length);
    }

    byte[] bytesAt(long at, int length) {
        return bytes.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
    }

    /** The two may overlap. */
    void move(long from, long to, long length) {
        MemorySegment.copy(bytes, from, bytes, to, length);
    }

    void copyTo(ListMemory other, long from, long to, long length) {
        MemorySegment.copy(bytes, from, other.bytes, to, length);
    }

    /** As unsigned bytes, the shorter first where one begins with the other. */
    int compare(long at, int length, long otherAt, int otherLength) {
        var differs = MemorySegment.mismatch(bytes, at, at + length, bytes, otherAt, otherAt + otherLength);
        if (differs < 0) {
            return 0;
        }
        if (differs == length || differs == otherLength) {
            return Integer.compare(length, otherLength);
        }
        return Integer.compare(Byte.toUnsignedInt(byteAt(at + differs)), Byte.toUnsignedInt(byteAt(otherAt + differs)));
    }

    /** Whether {@code part} stands anywhere in these bytes. */
    boolean contains(long at, int length, byte[] part) {
        if (part.length == 0) {
            return true;
        }
        var last = at + length - part.length;
        var first = (part[0] & 0xffL) * EACH_BYTE;
        for (var start = at; start <= last; start += Long.BYTES) {
            // Bytes that begin as wanted are zero now; the borrow may mark a few more above them.
            var differs = longAt(start) ^ first;
            var marks = differs - EACH_BYTE & ~differs & HIGH_BITS;
            while (marks != 0) {
                var found = start + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
                if (found <= last && isAt(found, part)) {
                    return true;
                }
                marks &= marks - 1;
            }
        }
        return false;
    }

    private boolean isAt(long at, byte[] part) {
        for (var i = 0; i < part.length; i++) {
            if (byteAt(at + i) != part[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try (channel) {
            arena.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
