package dev.arcus.hub.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Bytes of any length, one text a slot. Not safe for threads. */
final class ListTexts implements AutoCloseable {

    private static final int RECORD = 16;
    private static final int ROOM = 8;
    private static final int LENGTH = 12;

    /** Below this, what lies waste is not worth the trouble. */
    private static final long WASTE = 1 << 20;

    private final Path folder;
    private final ListMemory places;
    private ListMemory texts;
    private int slots;
    private long end;
    private long waste;

    ListTexts(Path folder) {
        this.folder = folder;
        this.places = ListMemory.in(folder);
        this.texts = ListMemory.in(folder);
    }

    /** Where all the texts are, to be read only, until the next change. */
    ListMemory texts() {
        return texts;
    }

    long at(int slot) {
        return places.longAt((long) slot * RECORD);
    }

    String text(int slot) {
        return new String(texts.bytesAt(at(slot), length(slot)), StandardCharsets.UTF_8);
    }

    int length(int slot) {
        return places.intAt((long) slot * RECORD + LENGTH);
    }

    void put(int slot, byte[] text) {
        places.room((slot + 1L) * RECORD);
        slots = Math.max(slots, slot + 1);
        if (room(slot) < text.length) {
            waste += room(slot);
            texts.room(end + text.length);
            place(slot, end, text.length);
            end += text.length;
        }
        places.putInt((long) slot * RECORD + LENGTH, text.length);
        texts.put(at(slot), text);
        tidy();
    }

    void remove(int slot) {
        waste += room(slot);
        place(slot, 0, 0);
        places.putInt((long) slot * RECORD + LENGTH, 0);
        tidy();
    }

    private int room(int slot) {
        return places.intAt((long) slot * RECORD + ROOM);
    }

    private void place(int slot, long at, int room) {
        places.putLong((long) slot * RECORD, at);
        places.putInt((long) slot * RECORD + ROOM, room);
    }

    /** Half of the texts may lie waste, no more. */
    private void tidy() {
        if (waste < WASTE || waste < end / 2) {
            return;
        }
        var fresh = ListMemory.in(folder);
        fresh.room(end - waste);
        long next = 0;
        for (var slot = 0; slot < slots; slot++) {
            var room = room(slot);
            texts.copyTo(fresh, at(slot), next, room);
            place(slot, next, room);
            next += room;
        }
        texts.close();
        texts = fresh;
        end = next;
        waste = 0;
    }

    byte[] bytes(int slot) {
        return texts.bytesAt(at(slot), length(slot));
    }

    boolean contains(int slot, byte[] part) {
        return texts.contains(at(slot), length(slot), part);
    }

    int compare(int slot, int other) {
        return texts.compare(at(slot), length(slot), at(other), length(other));
    }

    @Override
    public void close() {
        places.close();
        texts.close();
    }
}
