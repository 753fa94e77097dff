package dev.arcus.hub.console.fleet;

import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.systems.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One PBX of the stock.
 *
 * @param system the communication server that it is, or null
 * @param first the box that came first with its pair, or null
 * @param moves what may be done with it next
 * @param change null for those who may not change it
 */
public record ItemView(
        Badge custody,
        List<Fact> facts,
        @Nullable Link system,
        @Nullable First first,
        List<Link> moves,
        @Nullable FormView change) {

    public ItemView {
        facts = List.copyOf(facts);
        moves = List.copyOf(moves);
    }

    /**
     * The box that came first with the pair, whose serial number nobody knew.
     *
     * @param confirm to say that it looks right, or null once somebody did, or for those who may not
     * @param undo where to say that it is the wrong one, or empty
     */
    public record First(
            List<Fact> facts, String words, @Nullable FormView confirm, String undo) {

        public First {
            facts = List.copyOf(facts);
        }
    }
}
