package dev.arcus.hub.console.audit;

import dev.arcus.domain.audit.AuditEntry;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Visit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Entries of the audit trail as people read them. */
final class AuditLines {

    private static final String NONE = "–";

    private static final List<String> COLUMNS = List.of(
            "when", "who", "address", "what", "object", "company", "detail", "outcome", "count", "before", "after");

    private AuditLines() {}

    static Table.Line line(Visit visit, AuditEvent event) {
        var address = event.author().address();
        return Table.Line.of(
                Cell.time(visit.time(event.at())),
                new Cell(event.actor(), "", "mail", address == null ? List.of() : List.of(address)),
                Cell.of(act(visit, event)).with(what(event)),
                object(event),
                outcome(visit, event));
    }

    /** The same words as on the page of a communication server, where there are some. */
    private static String act(Visit visit, AuditEvent event) {
        return Stream.of("audit.act.", "systems.act.")
                .map(area -> area + event.act())
                .filter(visit.words()::has)
                .findFirst()
                .map(key -> visit.text(key))
                .orElse(event.act());
    }

    private static List<String> what(AuditEvent event) {
        var notes = new ArrayList<String>();
        if (!event.detail().isEmpty()) {
            notes.add(event.detail());
        }
        var before = event.change().before().values();
        var after = event.change().after().values();
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        // Of what was made there is nothing before: an arrow would only be in the way.
        names.forEach(name -> notes.add(
                before.isEmpty()
                        ? name + ": " + after.getOrDefault(name, NONE)
                        : name + ": " + before.getOrDefault(name, NONE) + " → " + after.getOrDefault(name, NONE)));
        return notes;
    }

    private static Cell object(AuditEvent event) {
        var id = event.object();
        if (id == null) {
            return Cell.of("");
        }
        var kind = event.act().substring(0, Math.max(0, event.act().indexOf('.')));
        return switch (kind) {
            case "system", "phone" -> link(id, "/systems/");
            case "fleet" -> link(id, "/fleet/items/");
            case "company" -> link(id, "/companies/");
            case "import" -> link(id, "/imports/");
            default -> new Cell(id, "", "code object", List.of());
        };
    }

    private static Cell link(String id, String below) {
        return new Cell(id, below + id, "code object", List.of());
    }

    private static Cell outcome(Visit visit, AuditEvent event) {
        var outcome = event.outcome();
        var times = outcome.times() > 1
                ? List.of(visit.text("audit.times", visit.words().number(outcome.times())))
                : List.<String>of();
        var refusal = outcome.refusal();
        return refusal == null
                ? Cell.of(visit.text("audit.outcome.done")).with(times)
                : Cell.badge(new Badge("degraded", visit.text("audit.refused-with", refusal)))
                        .with(times);
    }

    /** For a spreadsheet, dates in ISO 8601. */
    static List<List<String>> rows(Visit visit, List<AuditEntry> entries) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream().map(column -> visit.text("audit." + column)).toList());
        entries.forEach(entry -> rows.add(cells(entry.event())));
        return rows;
    }

    private static List<String> cells(AuditEvent event) {
        var company = event.on().company();
        return List.of(
                event.at().toString(),
                event.actor(),
                Objects.requireNonNullElse(event.author().address(), ""),
                event.act(),
                Objects.requireNonNullElse(event.object(), ""),
                company == null ? "" : company.value(),
                event.detail(),
                Objects.requireNonNullElse(event.outcome().refusal(), "done"),
                String.valueOf(event.outcome().times()),
                event.change().before().lines(),
                event.change().after().lines());
    }
}
