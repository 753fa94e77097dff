package dev.arcus.hub.console.imports;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.imports.ImportBatch.Phase;
import dev.arcus.domain.imports.ImportBatches.RowChoice;
import dev.arcus.domain.imports.ImportId;
import dev.arcus.domain.imports.ImportView;
import dev.arcus.domain.imports.RowOutcome;
import dev.arcus.domain.imports.UndoImport;
import dev.arcus.hub.console.frame.AskView;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Filter;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.Fact;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One import: what would become of each row, or became of it; and applying and undoing it. */
public final class ImportPages {

    private static final String PATH = ImportWords.PATH + "/{id}";
    private static final String OUTCOME = "outcome";
    private static final String DIFFERS = "differs";
    private static final int SHOWN_OBSTACLES = 100;
    private static final String AGAIN_SECONDS = "2";

    private final Gate gate;
    private final Pages pages;
    private final ImportActs acts;

    public ImportPages(Gate gate, Pages pages, ImportActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::page));
        routes.get(PATH + "/apply", gate.page((context, visit) -> ask(context, visit, "apply")));
        routes.post(PATH + "/apply", gate.page(this::apply));
        routes.get(PATH + "/undo", gate.page((context, visit) -> ask(context, visit, "undo")));
        routes.post(PATH + "/undo", gate.page(this::undo));
    }

    private static ImportId id(Context context) {
        return PathId.of(context, "id", ImportId::new);
    }

    private void page(Context context, Visit visit) {
        var id = id(context);
        var found = pages.done(acts.read().find(visit.actor(), id));
        var listing = Listing.of(context, List.of("line"), List.of(OUTCOME));
        var rows = pages.done(acts.read().rows(visit.actor(), id, choice(listing), listing.request()));
        var table = new Table(
                Stream.of("line", "outcome", "cells", "why")
                        .map(column -> Table.Column.of(visit.text("imports." + column)))
                        .toList(),
                rows.items().stream()
                        .map(row -> ImportWords.line(
                                visit, acts.files(), found.batch().kind(), row))
                        .toList());
        var gone = found.batch().phase() == Phase.UNDONE ? "imports.no-rows" : "imports.no-such-rows";
        var empty = new ListView.Empty(visit.text(gone), "", visit.text("imports.no-such-rows"));
        var list = ListView.of(listing, table, rows.total(), empty).filtered(List.of(filter(visit, listing)));
        if (found.running() != null) {
            // Works without scripts: the browser asks again until the work is done.
            context.header("Refresh", AGAIN_SECONDS);
        }
        var view = new ImportPageView(
                ImportWords.badge(visit, found),
                facts(visit, found),
                progress(visit, found),
                buttons(visit, found),
                list);
        var title =
                visit.text("imports.one", ImportWords.kind(visit, found.batch().kind()));
        pages.show(context, "import.jte", visit, title, ImportWords.place(visit), view);
    }

    private static RowChoice choice(Listing listing) {
        var wanted = listing.filter(OUTCOME);
        if (wanted.equals(DIFFERS)) {
            return new RowChoice(null, true);
        }
        return Arrays.stream(RowOutcome.values())
                .filter(outcome -> ImportWords.key(outcome).equals(wanted))
                .findFirst()
                .map(outcome -> new RowChoice(outcome, false))
                .orElse(RowChoice.ALL);
    }

    private static Filter filter(Visit visit, Listing listing) {
        var chosen = listing.filter(OUTCOME);
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", visit.text("imports.all-rows"), chosen));
        for (var outcome : RowOutcome.values()) {
            var key = ImportWords.key(outcome);
            choices.add(Choice.of(key, visit.text("imports.outcome." + key), chosen));
        }
        choices.add(Choice.of(DIFFERS, visit.text("imports.outcome.differs"), chosen));
        return Filter.of(OUTCOME, visit.text("imports.outcome"), choices);
    }

    private static List<Fact> facts(Visit visit, ImportView found) {
        var batch = found.batch();
        var counts = batch.counts();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                visit.text("imports.rows"),
                visit.text("imports.counts", counts.fresh(), counts.same(), counts.changed(), counts.errors())));
        facts.add(new Fact(visit.text("imports.by"), batch.by()));
        facts.add(new Fact(visit.text("imports.created"), visit.time(batch.created())));
        facts.add(new Fact(visit.text("imports.encoding"), batch.encoding()));
        if (batch.decided() != null) {
            facts.add(new Fact(visit.text("imports.decided"), visit.time(batch.decided())));
        }
        facts.add(new Fact(visit.text("imports.expires"), visit.time(batch.expires())));
        return facts;
    }

    private String progress(Visit visit, ImportView found) {
        var running = found.running();
        if (running != null) {
            var stage = visit.text("imports.stage." + ImportWords.key(running.stage()));
            return visit.text("imports.progress", stage, running.done(), running.all());
        }
        var failed = found.failed();
        if (failed == null) {
            return "";
        }
        var reason = failed.storage();
        var language = visit.words().language();
        var why = reason == null ? "" : pages.phrases().storage(reason).text(language);
        return (visit.text("imports.failed") + " " + why).strip();
    }

    private static List<Link> buttons(Visit visit, ImportView found) {
        var batch = found.batch();
        var path = ImportWords.PATH + "/" + batch.id();
        var mayWrite = visit.may(Act.WRITE_IMPORTS) && visit.may(batch.kind().write());
        var links = new ArrayList<Link>();
        if (found.running() == null && mayWrite) {
            if (batch.phase() == Phase.REHEARSED && batch.counts().errors() == 0) {
                links.add(Link.to(path + "/apply", visit.text("imports.apply")));
            }
            if (batch.phase() == Phase.APPLIED) {
                links.add(Link.to(path + "/undo", visit.text("imports.undo")));
            }
        }
        if (batch.phase() != Phase.UNDONE) {
            links.add(Link.to(path + "/result.csv", visit.text("imports.result")));
        }
        return links;
    }

    private void ask(Context context, Visit visit, String act) {
        pages.require(visit, Act.WRITE_IMPORTS);
        var found = pages.done(acts.read().find(visit.actor(), id(context)));
        var counts = found.batch().counts();
        var back = ImportWords.PATH + "/" + found.batch().id();
        var form = FormView.to(back + "/" + act, visit.text("imports." + act)).orBackTo(back);
        var view = new AskView(
                visit.text("imports.ask-" + act),
                List.of(
                        visit.text("imports." + act + "-means", counts.fresh(), counts.changed()),
                        visit.text("imports." + act + "-stays")),
                act.equals("undo") ? form.dangerous() : form);
        pages.ask(context, visit, visit.text("imports." + act), ImportWords.place(visit), view);
    }

    private void apply(Context context, Visit visit) {
        var begun = pages.done(acts.apply().run(visit.actor(), id(context)));
        Pages.goOn(context, ImportWords.PATH + "/" + begun.batch().id(), "imports.done.begun");
    }

    private void undo(Context context, Visit visit) {
        var id = id(context);
        var answer = pages.done(acts.undo().run(visit.actor(), id));
        if (answer.obstacles().isEmpty()) {
            Pages.goOn(context, ImportWords.PATH + "/" + id, "imports.done.undone");
            return;
        }
        var place = ImportWords.place(visit).below(Link.to(ImportWords.PATH + "/" + id, visit.text("imports.title")));
        var table = new Table(
                List.of(
                        Table.Column.of(visit.text("imports.line")),
                        Table.Column.of(visit.text("imports.why")),
                        Table.Column.of(visit.text("imports.object"))),
                answer.obstacles().stream()
                        .limit(SHOWN_OBSTACLES)
                        .map(obstacle -> line(visit, obstacle))
                        .toList());
        var view = ListView.of(
                        Listing.of(context, List.of("line")),
                        table,
                        Math.min(answer.obstacles().size(), SHOWN_OBSTACLES),
                        new ListView.Empty("", "", ""))
                .about(visit.text("imports.built-upon", answer.obstacles().size()));
        context.status(HttpStatus.CONFLICT);
        pages.show(context, "obstacles.jte", visit, visit.text("imports.undo"), place, view);
    }

    private Table.Line line(Visit visit, UndoImport.Obstacle obstacle) {
        var code = pages.phrases().refusal(obstacle.reason());
        return Table.Line.of(
                Cell.of(visit.words().number(obstacle.line())),
                Cell.of(code.text(visit.words().language())),
                Cell.code(obstacle.object()));
    }
}
