package dev.arcus.domain.activation;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.PbxId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Boxes that proved a stock pair which nobody declared: known to stock, waiting. Bounded; one lock. */
public final class HeldBoxes {

    private final int bound;
    private final InstantSource clock;
    private final Map<PbxId, Hold> boxes = new LinkedHashMap<>();

    public HeldBoxes(int bound, InstantSource clock) {
        this.bound = bound;
        this.clock = clock;
    }

    /** A box on hold. */
    public record HeldBox(PbxId pbxId, Binding box, String address, Instant since) {}

    /** A box and how many of its connections are held: the old one may end after the new one came. */
    private record Hold(HeldBox box, int connections) {

        Hold with(int more) {
            return new Hold(box, connections + more);
        }
    }

    /** False when there is no room. A second box with the same pair takes the place of the first in the list. */
    synchronized boolean hold(PbxId pbxId, Binding box, Peer peer) {
        if (boxes.size() >= bound && !boxes.containsKey(pbxId)) {
            return false;
        }
        var fresh = new Hold(new HeldBox(pbxId, box, peer.address(), clock.instant()), 1);
        boxes.merge(pbxId, fresh, (held, other) -> held.box().box().equals(box) ? held.with(1) : other);
        return true;
    }

    /** A connection of {@code box} ended, or went on. */
    public synchronized void release(PbxId pbxId, Binding box) {
        boxes.computeIfPresent(pbxId, (id, held) -> {
            if (!held.box().box().equals(box)) {
                return held;
            }
            return held.connections() > 1 ? held.with(-1) : null;
        });
    }

    /** Longest waiting first. */
    public synchronized List<HeldBox> list() {
        return boxes.values().stream().map(Hold::box).toList();
    }
}
