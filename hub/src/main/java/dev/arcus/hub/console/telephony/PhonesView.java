package dev.arcus.hub.console.telephony;

import dev.arcus.hub.console.frame.Listing;
import java.util.List;

/** The phones that a PBX reported. {@code csv}: where the whole list is saved from. */
public record PhonesView(Listing listing, String back, String csv, boolean mayChange, List<Line> lines, long total) {

    public PhonesView {
        lines = List.copyOf(lines);
    }

    /** One phone. */
    public record Line(
            String href, String number, String internal, String name, String direct, String device, String monitored) {}
}
