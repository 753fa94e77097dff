package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteAheadLogTest {

    private static final int GROUP = 4 + 8 + 8 + 4 + 8 + 4 + 3 + 4;

    @TempDir
    private Path folder;

    @Test
    void groupsAreReadBackInTheirOrder() throws IOException {
        // Given a log with two groups
        try (var log = open()) {
            log.restart();
            log.append(group("one"));
            log.append(List.of(new Change.Length(7)));
        }

        // When it is read
        // Then they are there
        assertThat(texts()).containsExactly("one", "ends at 7");
    }

    @Test
    void tornGroupEndsIt() throws IOException {
        // Given a log whose second group lost a byte
        try (var log = open()) {
            log.restart();
            log.append(group("one"));
            log.append(group("two"));
            log.append(group("six"));
        }
        overwrite(2 * GROUP - 5);

        // When it is read
        // Then it ends before that group
        assertThat(texts()).containsExactly("one");
    }

    @Test
    void groupsOfBeforeTheRestartDoNotCountBehindANewOne() throws IOException {
        // Given a log with groups of before a crash, which was begun anew after the first of them was torn
        try (var log = open()) {
            log.restart();
            log.append(group("old"));
            log.append(group("odd"));
        }
        overwrite(5);
        try (var log = open()) {
            assertThat(log.read()).isEmpty();
            log.restart();
            log.append(group("new"));
        }

        // When it is read
        // Then only the new group counts, though an old one of the right number stands right behind it
        assertThat(texts()).containsExactly("new");
    }

    @Test
    void logThatWasNotBegunAnewIsReadAgainWithTheSameResult() throws IOException {
        // Given a log that was read, and nothing more, before the next crash
        try (var log = open()) {
            log.restart();
            log.append(group("one"));
        }
        try (var log = open()) {
            log.read();
        }

        // When it is read again
        // Then it holds the same
        assertThat(texts()).containsExactly("one");
    }

    private WriteAheadLog open() throws IOException {
        return new WriteAheadLog(FileChannel.open(
                folder.resolve("log"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    private static List<Change> group(String text) {
        return List.of(new Change.Bytes(100, bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void overwrite(long position) throws IOException {
        try (var channel = FileChannel.open(folder.resolve("log"), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {99}), position);
        }
    }

    private List<String> texts() throws IOException {
        try (var log = open()) {
            return log.read().stream()
                    .flatMap(List::stream)
                    .map(change -> switch (change) {
                        case Change.Bytes(var position, var content) -> new String(content, StandardCharsets.US_ASCII);
                        case Change.Length(var size) -> "ends at " + size;
                    })
                    .toList();
        }
    }
}
