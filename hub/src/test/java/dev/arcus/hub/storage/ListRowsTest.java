package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.system.SystemFilter.Sort;
import dev.arcus.domain.system.SystemType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index against the plainest model there is, a sorted map, through random changes. */
class ListRowsTest {

    private static final int ROUNDS = 60;

    private final Random random = new Random(7);
    private final Map<ListId, ListEntry> model = new TreeMap<>();

    @TempDir
    private Path folder;

    @Test
    void everyOrderIsThatOfTheModelAfterEachChange() {
        // Given some systems
        try (var rows = new ListRows(folder, 2, SystemSource.SORTS)) {
            var first = IntStream.range(0, 300).mapToObj(i -> entry(id())).toList();
            first.forEach(entry -> model.put(entry.id(), entry));
            rows.take(first);
            rows.sort();

            for (var round = 0; round < ROUNDS; round++) {
                // When some are changed, some deleted and some added: now and then so many that all is sorted anew
                change(rows, round % 20 == 19 ? 2_500 : 1 + random.nextInt(40));

                // Then the orders are the model's
                for (var sort : Sort.values()) {
                    assertThat(ids(rows, sort, false)).as("%s", sort).isEqualTo(idsOfModel(sort));
                }
                assertThat(ids(rows, Sort.NAME, true))
                        .isEqualTo(idsOfModel(Sort.NAME).reversed());
            }
        }
    }

    @Test
    void aSliceCountsAllThatAreWantedAndShowsOnePage() {
        try (var rows = new ListRows(folder, 2, SystemSource.SORTS)) {
            var all = IntStream.range(0, 500).mapToObj(i -> entry(id())).toList();
            all.forEach(entry -> model.put(entry.id(), entry));
            rows.take(all);
            rows.sort();
            var part = Row.key("a");

            var hits = rows.columns().usedSlots();
            rows.columns()
                    .used()
                    .filter(slot -> !rows.columns().key(SystemSource.NAME).contains(slot, part))
                    .forEach(hits::clear);
            var slice = rows.slice(Sort.NAME.ordinal(), false, hits, 10, 20);

            var wanted = idsOfModel(Sort.NAME).stream()
                    .filter(id -> name(id).contains("a"))
                    .toList();
            assertThat(slice.total()).isEqualTo(wanted.size());
            assertThat(slice.ids()).isEqualTo(wanted.subList(20, 30));
            assertThat(rows.slice(Sort.ID.ordinal(), false, null, 10, 1_000).ids())
                    .isEmpty();
        }
    }

    private String name(String id) {
        return new String(nameKey(Objects.requireNonNull(model.get(ListId.of(id)))), StandardCharsets.UTF_8);
    }

    private static byte[] nameKey(ListEntry entry) {
        return entry.keys().get(SystemSource.NAME);
    }

    private void change(ListRows rows, int count) {
        var touched = new ArrayList<String>();
        var fresh = new ArrayList<ListEntry>();
        var known = new ArrayList<>(model.keySet());
        for (var i = 0; i < count; i++) {
            var chance = random.nextInt(10);
            var id = chance < 4 || known.isEmpty() ? id() : known.remove(random.nextInt(known.size()));
            touched.add(id.toString());
            if (chance == 9) {
                model.remove(id);
            } else {
                var entry = entry(id);
                model.put(id, entry);
                fresh.add(entry);
            }
        }
        rows.apply(touched, fresh);
    }

    private ListId id() {
        return new ListId(random.nextLong(), random.nextInt());
    }

    private ListEntry entry(ListId id) {
        var name = "abcdeé".substring(random.nextInt(3), 3 + random.nextInt(4)).repeat(1 + random.nextInt(30));
        var places = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new ListPlace(id(), id(), id(), ListId.NONE))
                .toList();
        var type = SystemType.values()[random.nextInt(SystemType.values().length)];
        return new ListEntry(
                id,
                List.of(Row.key("PBX" + id), Row.key(name)),
                SystemFacts.of(type, Credential.Phase.CREATED, false, false, false),
                random.nextInt(50),
                random.nextInt(50),
                ListId.NONE,
                places);
    }

    private static List<String> ids(ListRows rows, Sort sort, boolean descending) {
        return rows.slice(sort.ordinal(), descending, null, Integer.MAX_VALUE / 2, 0)
                .ids();
    }

    private List<String> idsOfModel(Sort sort) {
        Comparator<ListEntry> order = switch (sort) {
            case ID -> Comparator.comparing(ListEntry::id);
            case PBX_ID ->
                Comparator.comparing(entry -> entry.keys().get(SystemSource.PBX_ID), Arrays::compareUnsigned);
            case NAME -> Comparator.comparing(ListRowsTest::nameKey, Arrays::compareUnsigned);
            case TYPE -> Comparator.comparing(entry -> SystemType.values()[SystemFacts.type(entry.facts())].name());
            case CREATION_DATE -> Comparator.comparingLong(ListEntry::created);
            case STATUS_UPDATED_DATE -> Comparator.comparingLong(ListEntry::updated);
        };
        return model.values().stream()
                .sorted(order.thenComparing(ListEntry::id))
                .map(entry -> entry.id().toString())
                .toList();
    }
}
