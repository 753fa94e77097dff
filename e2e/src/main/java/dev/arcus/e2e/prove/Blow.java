package dev.arcus.e2e.prove;

import java.util.List;

/**
 * What a kill came to.
 *
 * @param autopsy of every exchange, those of survivors included
 * @param dead the fleets that were killed
 * @param isHubDead whether the hub was, and with it every exchange cut
 */
record Blow(Autopsy autopsy, List<Fleet> dead, boolean isHubDead) {

    Blow {
        dead = List.copyOf(dead);
    }

    /** Whether the exchange of {@code pbxId} (in lower case) was cut. */
    boolean cut(String pbxId) {
        return isHubDead || bereft().stream().anyMatch(pbx -> pbx.key().equals(pbxId));
    }

    /** How many processes were killed. */
    int signals() {
        return dead.size() + (isHubDead ? 1 : 0);
    }

    /** The PBXs whose agents are dead. */
    List<ProvenPbx> bereft() {
        return dead.stream().flatMap(fleet -> fleet.pbxs().stream()).toList();
    }
}
