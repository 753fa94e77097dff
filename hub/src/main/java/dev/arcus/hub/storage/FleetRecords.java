package dev.arcus.hub.storage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What lists have to know of every system, each in a slot, a number; slots of deleted ones are used again. A record of fixed size, and
 * beside it key, name and places, which have none. Not safe for threads.
 */
final class FleetRecords implements AutoCloseable {

    private static final int RECORD = 72;
    private static final int CREATED = 12;
    private static final int STATUS_UPDATED = 20;
    private static final int PARTNER = 28;
    private static final int FACTS = 40;
    private static final int TEXT = 44;
    private static final int TEXT_ROOM = 52;
    private static final int PBX_LENGTH = 56;
    private static final int NAME_LENGTH = 60;
    private static final int PLACES = 64;

    /** Below this, what lies waste is not worth the trouble. */
    private static final long WASTE = 1 << 20;

    private final Path folder;
    private final FleetMemory records;
    private final BitSet used = new BitSet();
    private FleetMemory texts;
    private long end;
    private long waste;

    FleetRecords(Path folder) {
        this.folder = folder;
        this.records = FleetMemory.in(folder);
        this.texts = FleetMemory.in(folder);
    }

    IntStream used() {
        return used.stream();
    }

    /** A copy. */
    BitSet usedSlots() {
        return (BitSet) used.clone();
    }

    /** Into a free slot, whose number it answers. */
    int add(FleetEntry entry) {
        var slot = used.nextClearBit(0);
        records.room((slot + 1L) * RECORD);
        records.putInt(at(slot, TEXT_ROOM), 0);
        used.set(slot);
        replace(slot, entry);
        return slot;
    }

    void replace(int slot, FleetEntry entry) {
        records.putId(at(slot, 0), entry.id());
        records.putLong(at(slot, CREATED), entry.created());
        records.putLong(at(slot, STATUS_UPDATED), entry.statusUpdated());
        records.putId(at(slot, PARTNER), entry.partner());
        records.putInt(at(slot, FACTS), entry.facts());
        write(slot, entry);
    }

    void remove(int slot) {
        used.clear(slot);
        waste += records.intAt(at(slot, TEXT_ROOM));
        tidy();
    }

    private void write(int slot, FleetEntry entry) {
        var size =
                entry.pbxKey().length + entry.nameKey().length + entry.places().size() * FleetPlace.BYTES;
        if (records.intAt(at(slot, TEXT_ROOM)) < size) {
            waste += records.intAt(at(slot, TEXT_ROOM));
            texts.room(end + size);
            records.putLong(at(slot, TEXT), end);
            records.putInt(at(slot, TEXT_ROOM), size);
            end += size;
        }
        records.putInt(at(slot, PBX_LENGTH), entry.pbxKey().length);
        records.putInt(at(slot, NAME_LENGTH), entry.nameKey().length);
        records.putInt(at(slot, PLACES), entry.places().size());
        texts.put(pbxKey(slot), entry.pbxKey());
        texts.put(nameKey(slot), entry.nameKey());
        var place = place(slot, 0);
        for (var one : entry.places()) {
            for (var id : List.of(one.site(), one.company(), one.partner(), one.organisation())) {
                texts.putId(place, id);
                place += FleetId.BYTES;
            }
        }
        tidy();
    }

    /** Half of the texts may lie waste, no more. */
    private void tidy() {
        if (waste < WASTE || waste < end / 2) {
            return;
        }
        var fresh = FleetMemory.in(folder);
        fresh.room(end - waste);
        long next = 0;
        for (var slot = used.nextSetBit(0); slot >= 0; slot = used.nextSetBit(slot + 1)) {
            var room = records.intAt(at(slot, TEXT_ROOM));
            fresh.room(next + room);
            texts.copyTo(fresh, pbxKey(slot), next, room);
            records.putLong(at(slot, TEXT), next);
            next += room;
        }
        texts.close();
        texts = fresh;
        end = next;
        waste = 0;
    }

    FleetId id(int slot) {
        return records.idAt(at(slot, 0));
    }

    int facts(int slot) {
        return records.intAt(at(slot, FACTS));
    }

    long created(int slot) {
        return records.longAt(at(slot, CREATED));
    }

    long statusUpdated(int slot) {
        return records.longAt(at(slot, STATUS_UPDATED));
    }

    /** Whether it is kept for one of {@code partners}. */
    boolean isKeptFor(int slot, FleetIds partners) {
        var at = at(slot, PARTNER);
        return partners.contains(records.longAt(at), records.intAt(at + Long.BYTES));
    }

    /** Whether that part of one of its places is one of {@code ids}. */
    boolean standsWith(int slot, FleetPlace.Part part, FleetIds ids) {
        var at = place(slot, 0) + part.offset();
        for (var left = records.intAt(at(slot, PLACES)); left > 0; left--) {
            if (ids.contains(texts.longAt(at), texts.intAt(at + Long.BYTES))) {
                return true;
            }
            at += FleetPlace.BYTES;
        }
        return false;
    }

    /** Whether it stands on {@code site}, and that is {@code company}'s. */
    boolean standsOn(int slot, FleetId site, FleetId company) {
        var at = place(slot, 0);
        for (var left = records.intAt(at(slot, PLACES)); left > 0; left--) {
            if (texts.isIdAt(at + FleetPlace.Part.SITE.offset(), site)
                    && texts.isIdAt(at + FleetPlace.Part.COMPANY.offset(), company)) {
                return true;
            }
            at += FleetPlace.BYTES;
        }
        return false;
    }

    boolean hasPbxKey(int slot, byte[] key) {
        return Arrays.equals(texts.bytesAt(pbxKey(slot), pbxLength(slot)), key);
    }

    boolean hasName(int slot, byte[] key) {
        return Arrays.equals(texts.bytesAt(nameKey(slot), nameLength(slot)), key);
    }

    boolean nameContains(int slot, byte[] part) {
        return texts.contains(nameKey(slot), nameLength(slot), part);
    }

    int compareIds(int slot, int other) {
        return id(slot).compareTo(id(other));
    }

    int comparePbxKeys(int slot, int other) {
        return texts.compare(pbxKey(slot), pbxLength(slot), pbxKey(other), pbxLength(other));
    }

    int compareNames(int slot, int other) {
        return texts.compare(nameKey(slot), nameLength(slot), nameKey(other), nameLength(other));
    }

    private static long at(int slot, int field) {
        return (long) slot * RECORD + field;
    }

    private long pbxKey(int slot) {
        return records.longAt(at(slot, TEXT));
    }

    private int pbxLength(int slot) {
        return records.intAt(at(slot, PBX_LENGTH));
    }

    private long nameKey(int slot) {
        return pbxKey(slot) + pbxLength(slot);
    }

    private int nameLength(int slot) {
        return records.intAt(at(slot, NAME_LENGTH));
    }

    private long place(int slot, int number) {
        return nameKey(slot) + nameLength(slot) + (long) number * FleetPlace.BYTES;
    }

    @Override
    public void close() {
        records.close();
        texts.close();
    }
}
