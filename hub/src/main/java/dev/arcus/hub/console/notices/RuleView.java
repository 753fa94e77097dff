package dev.arcus.hub.console.notices;

import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Frame.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule.
 *
 * @param test sends a notice now; null for those who may not
 * @param further what else may be done with it
 * @param deliveries where it is told what became of its notices
 * @param change null for those who may not change it
 */
public record RuleView(
        String topics,
        String receiver,
        @Nullable FormView test,
        List<Link> further,
        String deliveries,
        @Nullable FormView change) {

    public RuleView {
        further = List.copyOf(further);
    }
}
