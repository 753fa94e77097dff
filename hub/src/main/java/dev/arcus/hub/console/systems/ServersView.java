package dev.arcus.hub.console.systems;

import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Filter;
import dev.arcus.hub.console.frame.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The device list: the communication servers of a company.
 *
 * @param total how many there are in all with what was searched for
 * @param status by which it is narrowed
 * @param csv where the whole list is saved from
 * @param create the address of the form
 * @param created what was created just now and is to be typed on the PBX, or null
 */
public record ServersView(
        Listing listing,
        List<Line> lines,
        long total,
        Filter status,
        String csv,
        boolean mayCreate,
        String create,
        @Nullable CreatedView created) {

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
