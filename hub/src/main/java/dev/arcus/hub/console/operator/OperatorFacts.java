package dev.arcus.hub.console.operator;

import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The facts of the hub as people read them. */
final class OperatorFacts {

    private static final double GIBIBYTE = 1024.0 * 1024 * 1024;

    private OperatorFacts() {}

    static List<Fact> hub(Visit visit, HubFacts facts) {
        return List.of(
                new Fact(visit.text("operator.version"), facts.version()),
                new Fact(visit.text("operator.domain"), facts.domain()),
                new Fact(visit.text("operator.address"), facts.address()),
                new Fact(visit.text("operator.gateway"), upOrDown(visit, facts.gateway())),
                new Fact(visit.text("operator.mail"), visit.text("operator.is." + facts.mail())));
    }

    static List<Fact> store(Visit visit, HubFacts.Store store) {
        var disk = store.free() < 0
                ? ""
                : visit.text("operator.disk-free", gibibytes(visit, store.free()), gibibytes(visit, store.total()));
        return List.of(
                new Fact(visit.text("operator.database"), store.kind() + ", " + upOrDown(visit, store.up())),
                new Fact(visit.text("operator.schema"), String.valueOf(store.schema())),
                new Fact(visit.text("operator.disk"), disk));
    }

    static List<Fact> certificate(Visit visit, HubFacts.Certificate certificate) {
        return List.of(
                new Fact(visit.text("operator.subject"), certificate.subject()),
                new Fact(visit.text("operator.until"), time(visit, certificate.until())),
                new Fact(
                        visit.text("operator.renewal"),
                        visit.text(certificate.own() ? "operator.renewed-by-hub" : "operator.renewed-by-you")));
    }

    static List<Fact> backups(Visit visit, HubFacts.Backups backups) {
        return List.of(
                new Fact(visit.text("operator.backup-state"), visit.text("operator.is." + backups.state())),
                new Fact(visit.text("operator.backup-last"), time(visit, backups.last())),
                new Fact(visit.text("operator.backup-next"), time(visit, backups.next())));
    }

    private static String gibibytes(Visit visit, long bytes) {
        return String.format(visit.words().locale(), "%.1f", bytes / GIBIBYTE);
    }

    private static String time(Visit visit, Optional<Instant> at) {
        return at.map(visit::time).orElse("");
    }

    private static String upOrDown(Visit visit, boolean up) {
        return visit.text(up ? "operator.is.up" : "operator.is.down");
    }
}
