package dev.arcus.hub.storage;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a list has to know of every item, each in a slot, a number; slots of deleted ones are used again. A record of fixed size, and
 * beside it places and keys, which have none. Not safe for threads.
 */
final class ListColumns implements AutoCloseable {

    private static final int CREATED = 12;
    private static final int UPDATED = 20;
    private static final int PARTNER = 28;
    private static final int FACTS = 40;
    private static final int TEXT = 44;
    private static final int TEXT_ROOM = 52;
    private static final int PLACES = 56;
    private static final int KEY_LENGTHS = 60;

    /** Below this, what lies waste is not worth the trouble. */
    private static final long WASTE = 1 << 20;

    private final Path folder;
    private final int keys;
    private final int record;
    private final ListMemory records;
    private final BitSet used = new BitSet();
    private ListMemory texts;
    private long end;
    private long waste;

    ListColumns(Path folder, int keys) {
        this.folder = folder;
        this.keys = keys;
        this.record = KEY_LENGTHS + keys * Integer.BYTES;
        this.records = ListMemory.in(folder);
        this.texts = ListMemory.in(folder);
    }

    IntStream used() {
        return used.stream();
    }

    /** A copy. */
    BitSet usedSlots() {
        return (BitSet) used.clone();
    }

    /** Into a free slot, whose number it answers. */
    int add(ListEntry entry) {
        var slot = used.nextClearBit(0);
        records.room((slot + 1L) * record);
        records.putInt(at(slot, TEXT_ROOM), 0);
        used.set(slot);
        replace(slot, entry);
        return slot;
    }

    void replace(int slot, ListEntry entry) {
        records.putId(at(slot, 0), entry.id());
        records.putLong(at(slot, CREATED), entry.created());
        records.putLong(at(slot, UPDATED), entry.updated());
        records.putId(at(slot, PARTNER), entry.partner());
        records.putInt(at(slot, FACTS), entry.facts());
        write(slot, entry);
    }

    void remove(int slot) {
        used.clear(slot);
        waste += records.intAt(at(slot, TEXT_ROOM));
        tidy();
    }

    private void write(int slot, ListEntry entry) {
        var size = entry.places().size() * ListPlace.BYTES
                + entry.keys().stream().mapToInt(key -> key.length).sum();
        if (records.intAt(at(slot, TEXT_ROOM)) < size) {
            waste += records.intAt(at(slot, TEXT_ROOM));
            texts.room(end + size);
            records.putLong(at(slot, TEXT), end);
            records.putInt(at(slot, TEXT_ROOM), size);
            end += size;
        }
        records.putInt(at(slot, PLACES), entry.places().size());
        var next = text(slot);
        for (var one : entry.places()) {
            for (var id : List.of(one.site(), one.company(), one.partner(), one.organisation())) {
                texts.putId(next, id);
                next += ListId.BYTES;
            }
        }
        for (var number = 0; number < keys; number++) {
            var key = entry.keys().get(number);
            records.putInt(at(slot, KEY_LENGTHS + number * Integer.BYTES), key.length);
            texts.put(next, key);
            next += key.length;
        }
        tidy();
    }

    /** Half of the texts may lie waste, no more. */
    private void tidy() {
        if (waste < WASTE || waste < end / 2) {
            return;
        }
        var fresh = ListMemory.in(folder);
        fresh.room(end - waste);
        long next = 0;
        for (var slot = used.nextSetBit(0); slot >= 0; slot = used.nextSetBit(slot + 1)) {
            var room = records.intAt(at(slot, TEXT_ROOM));
            fresh.room(next + room);
            texts.copyTo(fresh, text(slot), next, room);
            records.putLong(at(slot, TEXT), next);
            next += room;
        }
        texts.close();
        texts = fresh;
        end = next;
        waste = 0;
    }

    ListId id(int slot) {
        return records.idAt(at(slot, 0));
    }

    int facts(int slot) {
        return records.intAt(at(slot, FACTS));
    }

    long created(int slot) {
        return records.longAt(at(slot, CREATED));
    }

    long updated(int slot) {
        return records.longAt(at(slot, UPDATED));
    }

    /** Whether it is kept for one of {@code partners}. */
    boolean isKeptFor(int slot, ListIds partners) {
        var at = at(slot, PARTNER);
        return partners.contains(records.longAt(at), records.intAt(at + Long.BYTES));
    }

    /** Whether that part of one of its places is one of {@code ids}. */
    boolean standsWith(int slot, ListPlace.Part part, ListIds ids) {
        var at = text(slot) + part.offset();
        for (var left = places(slot); left > 0; left--) {
            if (ids.contains(texts.longAt(at), texts.intAt(at + Long.BYTES))) {
                return true;
            }
            at += ListPlace.BYTES;
        }
        return false;
    }

    /** Whether that part of one of its places is known at all. */
    boolean standsWithAny(int slot, ListPlace.Part part) {
        var at = text(slot) + part.offset();
        for (var left = places(slot); left > 0; left--) {
            if (!texts.isIdAt(at, ListId.NONE)) {
                return true;
            }
            at += ListPlace.BYTES;
        }
        return false;
    }

    /** Whether it stands on {@code site}, and that is {@code company}'s. */
    boolean standsOn(int slot, ListId site, ListId company) {
        var at = text(slot);
        for (var left = places(slot); left > 0; left--) {
            if (texts.isIdAt(at + ListPlace.Part.SITE.offset(), site)
                    && texts.isIdAt(at + ListPlace.Part.COMPANY.offset(), company)) {
                return true;
            }
            at += ListPlace.BYTES;
        }
        return false;
    }

    /** A copy of the key of that number. */
    byte[] key(int number, int slot) {
        return texts.bytesAt(keyAt(number, slot), keyLength(number, slot));
    }

    boolean keyContains(int number, int slot, byte[] part) {
        return texts.contains(keyAt(number, slot), keyLength(number, slot), part);
    }

    int compareIds(int slot, int other) {
        return id(slot).compareTo(id(other));
    }

    int compareKeys(int number, int slot, int other) {
        return texts.compare(
                keyAt(number, slot), keyLength(number, slot), keyAt(number, other), keyLength(number, other));
    }

    private long at(int slot, int field) {
        return (long) slot * record + field;
    }

    private long text(int slot) {
        return records.longAt(at(slot, TEXT));
    }

    private int places(int slot) {
        return records.intAt(at(slot, PLACES));
    }

    private int keyLength(int number, int slot) {
        return records.intAt(at(slot, KEY_LENGTHS + number * Integer.BYTES));
    }

    private long keyAt(int number, int slot) {
        var at = text(slot) + (long) places(slot) * ListPlace.BYTES;
        for (var before = 0; before < number; before++) {
            at += keyLength(before, slot);
        }
        return at;
    }

    @Override
    public void close() {
        records.close();
        texts.close();
    }
}
