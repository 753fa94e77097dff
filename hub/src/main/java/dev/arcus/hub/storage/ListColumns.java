package dev.arcus.hub.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a list has to know of every item, each in a slot, a number; slots of deleted ones are used again. What conditions look at lies
 * side by side, since a hundred thousand are gone through for one list. Not safe for threads.
 */
final class ListColumns implements AutoCloseable {

    private static final int RECORD = 40;
    private static final int CREATED = 12;
    private static final int UPDATED = 20;
    private static final int PARTNER = 28;

    private final BitSet used = new BitSet();
    private final ListMemory records;
    private final ListMemory facts;
    private final ListTexts places;
    private final List<ListTexts> keys;

    ListColumns(Path folder, int keys) {
        this.records = ListMemory.in(folder);
        this.facts = ListMemory.in(folder);
        this.places = new ListTexts(folder);
        this.keys = Stream.generate(() -> new ListTexts(folder)).limit(keys).toList();
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
        records.room((slot + 1L) * RECORD);
        facts.room((slot + 1L) * Integer.BYTES);
        used.set(slot);
        replace(slot, entry);
        return slot;
    }

    void replace(int slot, ListEntry entry) {
        records.putId(at(slot, 0), entry.id());
        records.putLong(at(slot, CREATED), entry.created());
        records.putLong(at(slot, UPDATED), entry.updated());
        records.putId(at(slot, PARTNER), entry.partner());
        facts.putInt((long) slot * Integer.BYTES, entry.facts());
        places.put(slot, bytes(entry.places()));
        for (var key = 0; key < keys.size(); key++) {
            keys.get(key).put(slot, entry.keys().get(key));
        }
    }

    private static byte[] bytes(List<ListPlace> places) {
        var bytes = ByteBuffer.allocate(places.size() * ListPlace.BYTES).order(ListMemory.ORDER);
        for (var one : places) {
            for (var id : List.of(one.site(), one.company(), one.partner(), one.organisation())) {
                bytes.putLong(id.high()).putInt(id.low());
            }
        }
        return bytes.array();
    }

    void remove(int slot) {
        used.clear(slot);
        places.remove(slot);
        keys.forEach(key -> key.remove(slot));
    }

    ListId id(int slot) {
        return records.idAt(at(slot, 0));
    }

    int facts(int slot) {
        return facts.intAt((long) slot * Integer.BYTES);
    }

    long created(int slot) {
        return records.longAt(at(slot, CREATED));
    }

    long updated(int slot) {
        return records.longAt(at(slot, UPDATED));
    }

    /** Whether its id is one of {@code ids}. */
    boolean isOneOf(int slot, ListIds ids) {
        var at = at(slot, 0);
        return ids.contains(records.longAt(at), records.intAt(at + Long.BYTES));
    }

    /** Whether it is kept for one of {@code partners}. */
    boolean isKeptFor(int slot, ListIds partners) {
        var at = at(slot, PARTNER);
        return partners.contains(records.longAt(at), records.intAt(at + Long.BYTES));
    }

    /** Whether that part of one of its places is one of {@code ids}. */
    boolean standsWith(int slot, ListPlace.Part part, ListIds ids) {
        var texts = places.texts();
        var at = places.at(slot) + part.offset();
        for (var end = at + places.length(slot); at < end; at += ListPlace.BYTES) {
            if (ids.contains(texts.longAt(at), texts.intAt(at + Long.BYTES))) {
                return true;
            }
        }
        return false;
    }

    /** Whether that part of one of its places is known at all. */
    boolean standsWithAny(int slot, ListPlace.Part part) {
        var at = places.at(slot) + part.offset();
        for (var end = at + places.length(slot); at < end; at += ListPlace.BYTES) {
            if (!places.texts().isIdAt(at, ListId.NONE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands on {@code site}, and that is {@code company}'s. */
    boolean standsOn(int slot, ListId site, ListId company) {
        var texts = places.texts();
        var at = places.at(slot);
        for (var end = at + places.length(slot); at < end; at += ListPlace.BYTES) {
            if (texts.isIdAt(at + ListPlace.Part.SITE.offset(), site)
                    && texts.isIdAt(at + ListPlace.Part.COMPANY.offset(), company)) {
                return true;
            }
        }
        return false;
    }

    /** The texts of the key of that number. */
    ListTexts key(int number) {
        return keys.get(number);
    }

    int compareIds(int slot, int other) {
        return id(slot).compareTo(id(other));
    }

    private static long at(int slot, int field) {
        return (long) slot * RECORD + field;
    }

    @Override
    public void close() {
        records.close();
        facts.close();
        places.close();
        keys.forEach(ListTexts::close);
    }
}
