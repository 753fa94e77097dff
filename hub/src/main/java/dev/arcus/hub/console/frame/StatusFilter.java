package dev.arcus.hub.console.frame;

import dev.arcus.domain.status.StatusLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lists of systems are narrowed by: a status, of now. */
public final class StatusFilter {

    /** In the address of a list. */
    public static final String NAME = "status";

    /** As people ask: what works, what does not, what is yet to come, what nobody can know. */
    public static final List<StatusLabel> LABELS = List.of(
            StatusLabel.RUNNING, StatusLabel.DEGRADED, StatusLabel.ACTIVATED, StatusLabel.PENDING, StatusLabel.UNKNOWN);

    private StatusFilter() {}

    /** The list at {@code path} of those with {@code label}. */
    public static String withLabel(String path, StatusLabel label) {
        return path + "?" + NAME + "=" + key(label);
    }

    /** What {@code listing} wants: none for whichever. */
    public static Set<StatusLabel> wanted(Listing listing) {
        return LABELS.stream()
                .filter(label -> key(label).equals(listing.filter(NAME)))
                .collect(Collectors.toSet());
    }

    /** As it is chosen. */
    public static Filter shown(Pages pages, Visit visit, Listing listing) {
        var chosen = listing.filter(NAME);
        var any = Stream.of(Choice.of("", visit.text("overview.any-status"), chosen));
        var each = LABELS.stream()
                .map(label ->
                        Choice.of(key(label), pages.badge(label, visit.words()).text(), chosen));
        return Filter.of(
                NAME, visit.text("overview.status"), Stream.concat(any, each).toList());
    }

    private static String key(StatusLabel label) {
        return label.name().toLowerCase(Locale.ROOT);
    }
}
