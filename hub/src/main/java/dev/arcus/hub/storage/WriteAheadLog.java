package dev.arcus.hub.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Groups of changes, each whole on the disk before any of them reaches the file that they are for. It is written from its
 * beginning again and again: groups of the same generation that follow each other count, whatever older ones stand behind them.
 * A generation is named by chance, because after a crash nobody knows which names stand there still.
 *
 * <p>A group is: magic (4 bytes), generation (8), its number in the generation (8), length of its changes (4), the changes, CRC-32C
 * of all that (4). A change is: position (8), length (4), the bytes; or the new length of the file (8) and -1 (4). Big-endian.
 */
final class WriteAheadLog implements AutoCloseable {

    private static final int MAGIC = 0x41524331;
    private static final int HEAD = 4 + 8 + 8 + 4;
    private static final int CHECK = 4;
    private static final int CHANGE = 8 + 4;
    private static final int TRUNCATED = -1;
    /** Taken from the disk at once, so that a sync need not store a new length of the log. */
    private static final int ROOM = 2 << 20;

    private static final SecureRandom CHANCE = new SecureRandom();

    private final FileChannel channel;
    private long generation;
    private long number;
    private long end;

    WriteAheadLog(FileChannel channel) {
        this.channel = channel;
    }

    /** All groups that count, oldest first. The next {@link #restart} makes them superfluous. */
    List<List<Change>> read() throws IOException {
        var groups = new ArrayList<List<Change>>();
        var at = 0L;
        for (var group = group(at); group != null; group = group(at)) {
            if (groups.isEmpty()) {
                generation = group.getLong(4);
            }
            if (group.getLong(4) != generation || group.getLong(4 + 8) != groups.size()) {
                break;
            }
            at += group.capacity();
            groups.add(changes(group));
        }
        return groups;
    }

    /** Takes from the disk what the group needs beyond the room that is there. */
    void makeRoom(List<Change> group) throws IOException {
        var needed = end + size(group) - channel.size();
        if (needed > 0) {
            writeFully(ByteBuffer.allocate(Math.toIntExact(needed)), channel.size());
        }
    }

    /** Returns when the group is on the disk. */
    void append(List<Change> group) throws IOException {
        var bytes = encoded(group);
        var length = bytes.remaining();
        writeFully(bytes, end);
        channel.force(false);
        end += length;
        number++;
    }

    boolean isFull() {
        return end > ROOM / 2;
    }

    /** What it holds has reached its file, and the disk. */
    void restart() throws IOException {
        generation = CHANCE.nextLong();
        number = 0;
        end = 0;
        if (channel.size() < ROOM) {
            writeFully(ByteBuffer.allocate((int) (ROOM - channel.size())), channel.size());
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private ByteBuffer encoded(List<Change> group) {
        var bytes = ByteBuffer.allocate(size(group));
        bytes.putInt(MAGIC).putLong(generation).putLong(number).putInt(bytes.capacity() - HEAD - CHECK);
        for (var change : group) {
            switch (change) {
                case Change.Bytes(var position, var content) ->
                    bytes.putLong(position).putInt(content.length).put(content);
                case Change.Length(var length) -> bytes.putLong(length).putInt(TRUNCATED);
            }
        }
        return bytes.putInt(check(bytes)).flip();
    }

    private static int size(List<Change> group) {
        return HEAD + group.stream().mapToInt(WriteAheadLog::size).sum() + CHECK;
    }

    private static int size(Change change) {
        return switch (change) {
            case Change.Bytes(var position, var content) -> CHANGE + content.length;
            case Change.Length length -> CHANGE;
        };
    }

    /** The group that stands at {@code at}; null when none does, or not whole. */
    private @Nullable ByteBuffer group(long at) throws IOException {
        var head = ByteBuffer.allocate(HEAD);
        readFully(head, at);
        if (head.hasRemaining() || head.getInt(0) != MAGIC) {
            return null;
        }
        var size = head.getInt(HEAD - 4);
        if (size < 0 || at + HEAD + size + CHECK > channel.size()) {
            return null;
        }
        var group = ByteBuffer.allocate(HEAD + size + CHECK);
        readFully(group, at);
        group.position(HEAD + size);
        return group.getInt(HEAD + size) == check(group) ? group : null;
    }

    private static List<Change> changes(ByteBuffer group) {
        var body = group.slice(HEAD, group.capacity() - HEAD - CHECK);
        var changes = new ArrayList<Change>();
        while (body.hasRemaining()) {
            var position = body.getLong();
            var length = body.getInt();
            if (length == TRUNCATED) {
                changes.add(new Change.Length(position));
            } else {
                var bytes = new byte[length];
                body.get(bytes);
                changes.add(new Change.Bytes(position, bytes));
            }
        }
        return changes;
    }

    /** Of everything before the position. */
    private static int check(ByteBuffer bytes) {
        var check = new CRC32C();
        check.update(bytes.array(), 0, bytes.position());
        return (int) check.getValue();
    }

    private void readFully(ByteBuffer bytes, long at) throws IOException {
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {}
    }

    private void writeFully(ByteBuffer bytes, long at) throws IOException {
        for (var position = at; bytes.hasRemaining(); ) {
            position += channel.write(bytes, position);
        }
    }
}
