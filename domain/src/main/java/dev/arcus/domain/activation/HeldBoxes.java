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
    private final Map<PbxId, HeldBox> boxes = new LinkedHashMap<>();

    public HeldBoxes(int bound, InstantSource clock) {
        this.bound = bound;
        this.clock = clock;
    }

    /** A box on hold. */
    public record HeldBox(PbxId pbxId, Binding box, String address, Instant since) {}

    /** False when there is no room. A second box with the same pair takes the place of the first in the list. */
    synchronized boolean hold(PbxId pbxId, Binding box, Peer peer) {
        if (boxes.size() >= bound && !boxes.containsKey(pbxId)) {
            return false;
        }
        boxes.put(pbxId, new HeldBox(pbxId, box, peer.address(), clock.instant()));
        return true;
    }

    /** The connection of {@code box} ended, or went on. */
    public synchronized void release(PbxId pbxId, Binding box) {
        boxes.computeIfPresent(pbxId, (id, held) -> held.box().equals(box) ? null : held);
    }

    /** Longest waiting first. */
    public synchronized List<HeldBox> list() {
        return List.copyOf(boxes.values());
    }
}
