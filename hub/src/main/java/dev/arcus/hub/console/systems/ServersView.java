package dev.arcus.hub.console.systems;

import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Listing;
import java.util.List;

/**
 * The device list: the communication servers of a company.
 *
 * @param total how many there are in all with what was searched for
 * @param csv where the whole list is saved from
 */
public record ServersView(Listing listing, List<Line> lines, long total, String csv) {

    public ServersView {
        lines = List.copyOf(lines);
    }

    /** One server. {@code sites}: the names of where it stands. */
    public record Line(
            String id,
            String href,
            String name,
            String type,
            String pbxId,
            String sites,
            Badge status,
            String created) {}
}
