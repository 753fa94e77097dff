package dev.arcus.e2e.prove.acts;

import java.util.List;

/** What an act leaves in the database, in words that are the same each time it is done. */
record Footprint(List<String> changes) {

    static final Footprint NONE = new Footprint(List.of());

    static Footprint of(List<RowChange> changes) {
        return new Footprint(changes.stream().map(RowChange::toString).sorted().toList());
    }

    static Footprint withoutAudit(List<RowChange> changes) {
        return of(changes.stream().filter(change -> !change.isAudit()).toList());
    }
}
