package dev.arcus.hub.console.systems;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.hub.console.frame.Visit;
import java.util.LinkedHashSet;
import java.util.List;

/** An entry of the audit trail as a line that people read. */
public final class ChangeLines {

    private ChangeLines() {}

    public static HistoryView.Line of(Visit visit, AuditEvent event) {
        return new HistoryView.Line(
                visit.words().time(event.at(), visit.zone()),
                event.actor(),
                act(visit, event.act()),
                event.detail(),
                changes(visit, event));
    }

    static String act(Visit visit, String act) {
        var key = "systems.act." + act;
        return visit.words().has(key) ? visit.text(key) : act;
    }

    private static List<String> changes(Visit visit, AuditEvent event) {
        var before = event.change().before().values();
        var after = event.change().after().values();
        if (before.isEmpty()) {
            return List.of();
        }
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> fact(visit, name) + ": " + before.getOrDefault(name, "–") + " → "
                        + after.getOrDefault(name, "–"))
                .toList();
    }

    /** The field's label on the pages; the API's name of it where there is none. */
    private static String fact(Visit visit, String name) {
        var key = "systems.fact." + name;
        return visit.words().has(key) ? visit.text(key) : name;
    }
}
