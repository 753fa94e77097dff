package dev.arcus.hub.console.operator;

import dev.arcus.hub.console.systems.Fact;
import java.util.List;

/**
 * The hub.
 *
 * @param metrics where its metrics are, or empty for those who may not read them
 * @param restored what became of the last restore, or empty when there was none
 * @param guide what is to be done first, for the operator
 */
public record OperatorView(
        List<Fact> hub,
        List<Fact> store,
        List<Fact> certificate,
        List<Fact> backups,
        String metrics,
        String restored,
        List<Step> guide) {

    public OperatorView {
        hub = List.copyOf(hub);
        store = List.copyOf(store);
        certificate = List.copyOf(certificate);
        backups = List.copyOf(backups);
        guide = List.copyOf(guide);
    }

    /** One step of the beginning. */
    public record Step(String words, String href, boolean done) {}

    public boolean isBeginning() {
        return guide.stream().anyMatch(step -> !step.done());
    }
}
