package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListMemoryTest {

    private static final int ROUNDS = 20_000;

    private final Random random = new Random(11);

    @TempDir
    private Path folder;

    /** Letters of one, two and three bytes, few of them, so that much is nearly found. */
    @Test
    void aTextIsFoundWhereverItStandsAndNowhereElse() {
        try (var memory = ListMemory.in(folder)) {
            for (var round = 0; round < ROUNDS; round++) {
                // Given a text between others, which are not to be looked at
                var text = text(random.nextInt(30));
                var before = text(random.nextInt(20));
                var all = before + text + text(random.nextInt(20));
                memory.room(bytes(all).length);
                memory.put(0, bytes(all));
                var part = text(random.nextInt(5));

                // When a part is looked for
                var found = memory.contains(bytes(before).length, bytes(text).length, bytes(part));

                // Then it is found exactly where Java finds it
                assertThat(found).as("%s in %s", part, text).isEqualTo(text.contains(part));
            }
        }
    }

    private String text(int length) {
        return random.ints(length, 0, 5)
                .mapToObj(letter -> "ab\u0001éあ".substring(letter, letter + 1))
                .reduce("", String::concat);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
