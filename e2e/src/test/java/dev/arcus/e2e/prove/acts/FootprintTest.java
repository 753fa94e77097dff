package dev.arcus.e2e.prove.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the proof of acts would notice. */
class FootprintTest {

    private static final String SITE = "a".repeat(24);
    private static final String SYSTEM = "b".repeat(24);
    private static final String ACTOR = "c".repeat(24);
    private static final Map<List<String>, Map<String, String>> NONE = Map.of();

    @Test
    void actWithoutItsAuditEntryIsHalfDone() {
        var before = snapshot(NONE, NONE, NONE);
        var whole = footprint(before, snapshot(linked(), credential("CREATED"), audit()));

        assertThat(footprint(before, snapshot(linked(), credential("CREATED"), NONE)))
                .isNotEqualTo(whole);
        assertThat(footprint(before, snapshot(linked(), credential("ACTIVATED"), audit())))
                .isNotEqualTo(whole);
        assertThat(footprint(before, snapshot(linked(), credential("CREATED"), audit())))
                .isEqualTo(whole);
    }

    @Test
    void rowsOfOthersAreNotCounted() {
        var before = snapshot(NONE, NONE, NONE);
        var elsewhere = Map.of(List.of("d".repeat(24)), Map.of("system_id", "d".repeat(24), "phase", "CREATED"));

        assertThat(footprint(before, snapshot(NONE, elsewhere, NONE))).isEqualTo(Footprint.NONE);
    }

    private static Footprint footprint(Snapshot before, Snapshot after) {
        return Footprint.of(RowChange.of(Set.of(SITE), RowChange.between(before, after), Set.of(SITE, ACTOR)));
    }

    private static Snapshot snapshot(
            Map<List<String>, Map<String, String>> sites,
            Map<List<String>, Map<String, String>> credentials,
            Map<List<String>, Map<String, String>> audit) {
        return new Snapshot(Map.of("system_site", sites, "system_credential", credentials, "audit_event", audit));
    }

    private static Map<List<String>, Map<String, String>> linked() {
        return Map.of(List.of(SYSTEM, SITE), Map.of("system_id", SYSTEM, "site_id", SITE));
    }

    private static Map<List<String>, Map<String, String>> credential(String phase) {
        return Map.of(List.of(SYSTEM), Map.of("system_id", SYSTEM, "phase", phase));
    }

    private static Map<List<String>, Map<String, String>> audit() {
        return Map.of(List.of("1"), Map.of("object", SYSTEM, "actor", ACTOR, "at", "now"));
    }
}
