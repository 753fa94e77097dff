package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others refer to is written first, however often what waits is written. */
class BulkTest {

    private final Bulk bulk = new Bulk();

    @Test
    void statementKeepsItsPlaceFromOneTimeToTheNext() {
        bulk.add("system", new Object[] {1});
        bulk.add("credential", new Object[] {1});
        bulk.add("system", new Object[] {2});

        assertThat(drained()).containsExactly("system 2", "credential 1");

        bulk.add("credential", new Object[] {2});
        bulk.add("system", new Object[] {3});

        assertThat(drained()).containsExactly("system 1", "credential 1");
        assertThat(drained()).isEmpty();
    }

    @Test
    void thousandsOfRowsAreNotKeptWaiting() {
        for (var i = 0; !bulk.isFull(); i++) {
            assertThat(i).isLessThan(10_000);
            bulk.add("system", new Object[] {i});
        }

        assertThat(drained()).hasSize(1);
        assertThat(bulk.isFull()).isFalse();
    }

    private List<String> drained() {
        var lines = new ArrayList<String>();
        bulk.drain((sql, values) -> lines.add(sql + " " + values.size()));
        return lines;
    }
}
