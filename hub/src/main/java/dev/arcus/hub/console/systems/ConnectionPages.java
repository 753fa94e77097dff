package dev.arcus.hub.console.systems;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ProbeSystem;
import dev.arcus.domain.administration.ReadHistory;
import dev.arcus.domain.administration.ReadPending;
import dev.arcus.domain.administration.ReadStatus;
import dev.arcus.domain.administration.ReadTimeline;
import dev.arcus.domain.administration.ResetCode;
import dev.arcus.domain.administration.ResetConnection;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.store.Ticker;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A PBX › Connection: the whole picture, "Probe now" and "Reset connection". */
public final class ConnectionPages {

    private static final int SHOWN_EVENTS = 50;

    private final Gate gate;
    private final Pages pages;
    private final SystemDesk desk;
    private final Acts acts;
    private final CodeViews codes;
    private final Ticker ticker;

    public ConnectionPages(Gate gate, Pages pages, SystemDesk desk, Acts acts, Instruments instruments) {
        this.gate = gate;
        this.pages = pages;
        this.desk = desk;
        this.acts = acts;
        this.codes = instruments.codes();
        this.ticker = instruments.ticker();
    }

    /** What the pages call. */
    public record Acts(
            ReadStatus status,
            ReadPending pending,
            ReadHistory history,
            ReadTimeline timeline,
            ProbeSystem probe,
            ResetConnection reset,
            AccessPolicy policy) {}

    /** Who hands out codes, and what measures a probe. */
    public record Instruments(CodeViews codes, Ticker ticker) {}

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/connection", gate.page((context, visit) -> show(context, visit, null)));
        // Whoever loads the answer of a probe anew sees the connection.
        routes.get("/systems/{id}/probe", gate.page(ConnectionPages::back));
        routes.post("/systems/{id}/probe", gate.page(this::probe));
        routes.get("/systems/{id}/reset", gate.page(this::ask));
        routes.post("/systems/{id}/reset", gate.page(this::reset));
    }

    private void show(Context context, Visit visit, @Nullable Notice notice) {
        var found = desk.find(context, visit);
        var system = found.system();
        var actor = visit.actor();
        var report = pages.done(acts.status().run(actor, system.id()));
        var picture = new ConnectionPicture(visit, pages.phrases());
        var self = SystemDesk.path(system.id(), "connection");
        var view = new ConnectionView(
                system.id().value(),
                self,
                pages.badge(report.view().status().label(), visit.words()),
                picture.facts(report),
                picture.channels(report),
                login(visit, report, picture),
                picture.pending(pages.done(acts.pending().run(actor, system.id()))),
                pages.done(acts.history().events(actor, system.id(), SHOWN_EVENTS)).stream()
                        .map(picture::event)
                        .toList(),
                isWithoutTimeline(context) ? null : timeline(context, visit, system, self),
                new ConnectionView.Acts(
                        SystemDesk.path(system.id(), "probe"),
                        mayReset(visit, system) ? SystemDesk.path(system.id(), "reset") : ""));
        var place = desk.place(visit, system);
        if (notice == null) {
            pages.show(context, "connection.jte", visit, system.name(), place, view);
        } else {
            pages.show(context, "connection.jte", visit, system.name(), place, notice, view);
        }
    }

    /** What is drawn again every few seconds is what is above and below it. */
    private static boolean isWithoutTimeline(Context context) {
        return "picture".equals(context.header("HX-Target"));
    }

    private TimelineView timeline(Context context, Visit visit, PbxSystem system, String self) {
        var stretch = Stretch.of(context.queryParam("span"));
        var past = pages.done(acts.timeline().picture(visit.actor(), system.id(), stretch.length()));
        return new TimelinePart(pages, visit).view(past, stretch, self);
    }

    private ConnectionView.Login login(Visit visit, ReadStatus.Report report, ConnectionPicture picture) {
        var system = report.view().system();
        var code = codes.show(visit, report.view());
        return new ConnectionView.Login(
                system.pbxId().text(),
                code.orElse(""),
                picture.credential(report.view().credential()),
                code.map(shown -> SystemDesk.path(system.id(), "sheet")).orElse(""));
    }

    private void probe(Context context, Visit visit) {
        var system = desk.find(context, visit).system();
        var start = ticker.nanos();
        var answered = pages.done(acts.probe().run(visit.actor(), system.id()));
        var took = Duration.ofNanos(ticker.nanos() - start);
        var notice = answered.isPresent()
                ? Notice.done(visit.text("systems.probed", visit.words().number(took.toMillis())))
                : Notice.problem(new ConnectionPicture(visit, pages.phrases()).unanswered());
        show(context, visit, notice);
    }

    private static void back(Context context, Visit visit) {
        var id = PathId.of(context, "id", SystemId::new);
        context.redirect(SystemDesk.path(id, "connection"), HttpStatus.SEE_OTHER);
    }

    private void ask(Context context, Visit visit) {
        var system = desk.find(context, visit).system();
        if (!mayReset(visit, system)) {
            throw new Refused(ErrorCode.ROLE_MISSING);
        }
        var view = new ResetView(
                SystemDesk.path(system.id(), "reset"),
                SystemDesk.path(system.id(), "connection"),
                system.deliveryMode() == DeliveryMode.STOCK);
        pages.show(context, "reset.jte", visit, system.name(), desk.place(visit, system), view);
    }

    private void reset(Context context, Visit visit) {
        var system = desk.find(context, visit).system();
        var code = "pair".equals(context.formParam("code")) ? ResetCode.PAIR : ResetCode.NEW;
        var unused = pages.done(acts.reset().run(visit.actor(), system.id(), code, Expected.ANY));
        Pages.goOn(context, SystemDesk.path(system.id(), "connection"), "systems.done.reset");
    }

    private boolean mayReset(Visit visit, PbxSystem system) {
        return acts.policy().covers(visit.actor(), Act.WRITE_SYSTEMS, system);
    }
}
