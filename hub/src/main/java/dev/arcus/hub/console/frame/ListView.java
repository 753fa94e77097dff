package dev.arcus.hub.console.frame;

import dev.arcus.hub.console.frame.Frame.Link;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page that is one list.
 *
 * @param total how many lines there are in all with what was searched for
 * @param isMore whether there are at least so many
 */
public record ListView(Listing listing, Head head, Table table, long total, boolean isMore, Empty empty) {

    /**
     * What stands above it.
     *
     * @param intro what the list is about, or empty
     * @param search the label of the search, or empty for none
     * @param csv where the whole list is saved from, or empty
     * @param acts what may be done here; the first one first
     */
    public record Head(String intro, String search, List<Filter> filters, String csv, List<Link> acts) {

        public Head {
            filters = List.copyOf(filters);
            acts = List.copyOf(acts);
        }

        public boolean isFiltered() {
            return !search.isEmpty() || !filters.isEmpty();
        }
    }

    /** What an empty list says: that it is, what to do about it, and that nothing fits what was searched for. */
    public record Empty(String words, String hint, String nothingFits) {}

    public static ListView of(Listing listing, Table table, long total, Empty empty) {
        return new ListView(listing, new Head("", "", List.of(), "", List.of()), table, total, false, empty);
    }

    public ListView about(String intro) {
        return with(new Head(intro, head.search(), head.filters(), head.csv(), head.acts()));
    }

    public ListView searched(String label) {
        return with(new Head(head.intro(), label, head.filters(), head.csv(), head.acts()));
    }

    public ListView filtered(List<Filter> filters) {
        return with(new Head(head.intro(), head.search(), filters, head.csv(), head.acts()));
    }

    /** Under the address of the list with {@code .csv}. */
    public ListView exported() {
        return with(new Head(head.intro(), head.search(), head.filters(), listing.exportedAs(".csv"), head.acts()));
    }

    /** With one more thing to do, for those who may. */
    public ListView offering(boolean may, Link act) {
        var acts = may ? Stream.concat(head.acts().stream(), Stream.of(act)).toList() : head.acts();
        return with(new Head(head.intro(), head.search(), head.filters(), head.csv(), acts));
    }

    /** Says that not all lines were counted, where {@code more} were not. */
    public ListView more(boolean more) {
        return new ListView(listing, head, table, total, more, empty);
    }

    private ListView with(Head other) {
        return new ListView(listing, other, table, total, isMore, empty);
    }
}
