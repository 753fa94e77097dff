package dev.arcus.hub.console.customers;

import dev.arcus.hub.console.frame.Listing;
import java.util.List;

/**
 * The list of customer companies.
 *
 * @param total how many there are in all with what was searched for
 * @param csv where the whole list is saved from
 * @param mayCreate whether the visitor may create one
 */
public record CustomersView(Listing listing, List<Line> lines, long total, String csv, boolean mayCreate) {

    public CustomersView {
        lines = List.copyOf(lines);
    }

    /** One company. {@code country}: its name in the visitor's language, or empty. */
    public record Line(String id, String name, String country, String reference, String status, String created) {

        /** The same for a spreadsheet. */
        List<String> cells() {
            return List.of(name, country, reference, status, created);
        }
    }
}
