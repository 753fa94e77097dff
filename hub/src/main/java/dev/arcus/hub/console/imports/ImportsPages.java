package dev.arcus.hub.console.imports;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.imports.Column;
import dev.arcus.domain.imports.ImportKind;
import dev.arcus.domain.imports.ImportView;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.FormView.Kind;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Upload;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Past imports, and the form that a new one begins with: it rehearses, and changes nothing. */
public final class ImportsPages {

    private static final String NEW = ImportWords.PATH + "/new";
    private static final int MEBIBYTE = 1024 * 1024;

    private final Gate gate;
    private final Pages pages;
    private final ImportActs acts;

    public ImportsPages(Gate gate, Pages pages, ImportActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(ImportWords.PATH, gate.page(this::list));
        routes.get(NEW, gate.page(this::begin));
        var limit = new Upload.Limit(acts.files().maxBytes(), ErrorCode.IMPORT_TOO_LARGE);
        routes.post(NEW, gate.upload(limit, this::rehearse));
    }

    private void list(Context context, Visit visit) {
        var listing = Listing.of(context, List.of("created"));
        var page = pages.done(acts.read().list(visit.actor(), listing.request()));
        var table = new Table(
                Stream.of("created", "kind", "phase", "rows", "by")
                        .map(column -> Table.Column.of(visit.text("imports." + column)))
                        .toList(),
                page.items().stream().map(view -> line(visit, view)).toList());
        var empty = new ListView.Empty(visit.text("imports.empty"), visit.text("imports.empty-hint"), "");
        var view = ListView.of(listing, table, page.total(), empty)
                .about(visit.text("imports.intro"))
                .offering(visit.may(Act.WRITE_IMPORTS), Link.to(NEW, visit.text("imports.new")));
        for (var kind : ImportKind.values()) {
            view = view.offering(
                    visit.may(kind.read()),
                    Link.to(ExportPages.path(kind), visit.text("imports.export", ImportWords.kind(visit, kind))));
        }
        pages.show(context, "list.jte", visit, visit.text("imports.title"), Place.TOP, view);
    }

    private static Table.Line line(Visit visit, ImportView view) {
        var batch = view.batch();
        return Table.Line.of(
                Cell.link(visit.time(batch.created()), ImportWords.PATH + "/" + batch.id()),
                Cell.of(ImportWords.kind(visit, batch.kind())),
                Cell.badge(ImportWords.badge(visit, view)),
                Cell.of(visit.words().number(batch.counts().all())),
                Cell.of(batch.by()));
    }

    private void begin(Context context, Visit visit) {
        var kind = Objects.requireNonNullElse(context.queryParam("kind"), "");
        show(context, visit, Typed.of(Map.of("kind", kind)));
    }

    private void rehearse(Context context, Visit visit, Upload upload) {
        var typed = Typed.of(Map.of("kind", upload.text("kind")));
        var kind = typed.required("kind", ImportsPages::kind, visit.text("imports.wrong.kind"));
        if (kind.isEmpty()) {
            context.status(Typed.STATUS);
            show(context, visit, typed);
            return;
        }
        acts.rehearse().objection(visit.actor(), kind.get()).ifPresent(reason -> {
            throw new Refused(pages.phrases().refusal(reason));
        });
        var content = acts.files().read(kind.get(), upload.bytes("file"));
        if (content.problem().isPresent()) {
            var code = content.problem().get();
            var language = visit.words().language();
            typed.wrong("file", code.text(language) + " " + code.remedy(language) + columns(visit, content.columns()));
            context.status(code.status());
            show(context, visit, typed);
            return;
        }
        var view = pages.done(acts.rehearse().run(visit.actor(), kind.get(), content.encoding(), content.rows()));
        Pages.goOn(context, ImportWords.PATH + "/" + view.batch().id(), "imports.done.rehearsed");
    }

    private static ImportKind kind(String key) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> ImportWords.key(kind).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String columns(Visit visit, Map<String, List<String>> columns) {
        return Stream.of("unknown", "repeated", "missing")
                .filter(which -> !columns.getOrDefault(which, List.of()).isEmpty())
                .map(which -> " "
                        + visit.text(
                                "imports.columns-" + which,
                                columns.getOrDefault(which, List.of()).stream()
                                        .map(name -> name(visit, name))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    }

    /** In the visitor's language where it is the key of a column. */
    private String name(Visit visit, String key) {
        return Arrays.stream(Column.values())
                .filter(column -> column.key().equals(key))
                .map(column -> acts.files().name(column, visit.words().language()))
                .findFirst()
                .orElse(key);
    }

    private void show(Context context, Visit visit, Typed typed) {
        pages.require(visit, Act.WRITE_IMPORTS);
        var kinds = Arrays.stream(ImportKind.values())
                .filter(kind -> visit.may(kind.write()))
                .toList();
        var choices = kinds.stream()
                .map(kind -> Choice.of(ImportWords.key(kind), ImportWords.kind(visit, kind), typed.value("kind")))
                .toList();
        var mebibytes = visit.words().number(acts.files().maxBytes() / MEBIBYTE);
        var form = FormView.to(NEW, visit.text("imports.rehearse"))
                .uploading()
                .orBackTo(ImportWords.PATH)
                .with(
                        typed.choice(Kind.SELECT, "kind", visit.text("imports.what"), "", choices),
                        typed.field(
                                Kind.FILE,
                                "file",
                                visit.text("imports.file"),
                                visit.text("imports.file-hint", mebibytes)));
        var templates = kinds.stream()
                .map(kind -> Link.to(
                        ExportPages.template(kind), visit.text("imports.template", ImportWords.kind(visit, kind))))
                .toList();
        pages.show(
                context,
                "importnew.jte",
                visit,
                visit.text("imports.new"),
                ImportWords.place(visit),
                new NewView(form, templates));
    }
}
