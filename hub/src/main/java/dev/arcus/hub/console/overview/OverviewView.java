package dev.arcus.hub.console.overview;

import dev.arcus.hub.console.frame.Count;
import dev.arcus.hub.console.frame.Table;
import java.util.List;

/**
 * All systems at a glance.
 *
 * @param total how many there are, ready to read
 * @param all the address of the list of all
 * @param concerns those that need somebody first
 */
public record OverviewView(String total, String all, List<Count> counts, Table concerns) {

    public OverviewView {
        counts = List.copyOf(counts);
    }
}
