package dev.arcus.domain.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When no hub was there: nothing that happens, or does not happen, in it is the fault of a PBX.
 *
 * @param crash whether the hub died, and was not stopped
 */
public record HubGap(Instant from, Instant to, boolean crash) {

    /** Between the runs, oldest first. */
    public static List<HubGap> between(List<HubRun> newestFirst) {
        var gaps = new ArrayList<HubGap>();
        var runs = newestFirst.reversed();
        for (var i = 1; i < runs.size(); i++) {
            var before = runs.get(i - 1);
            var start = runs.get(i).started();
            if (before.end().isBefore(start)) {
                gaps.add(new HubGap(before.end(), start, before.stopped() == null));
            }
        }
        return List.copyOf(gaps);
    }

    public CauseClass cause() {
        return crash ? CauseClass.HUB_CRASH : CauseClass.HUB_DRAIN;
    }
}
