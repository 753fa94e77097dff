package dev.arcus.hub.console.live;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.status.StatusWatch;
import dev.arcus.hub.console.frame.Cookies;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.security.WebLogin;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /live?systems=…}: server-sent events with the status of the systems that a page shows, all of them at first, then each as
 * it turns. A browser that lost the connection comes back by itself and is told all again.
 */
public final class LivePages {

    /** Pages that are open at once, in all. */
    public static final int MAX_PAGES = 1000;

    /** Pages of one person. */
    public static final int MAX_OF_PERSON = 20;

    /** Systems that one page shows. */
    public static final int MAX_SYSTEMS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);

    /** Also how long somebody whose session ended goes on hearing. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final Gate gate;
    private final Pages pages;
    private final WebLogin login;
    private final ReadSystems systems;
    private final StatusWatch watch;
    private final Seats seats = new Seats(MAX_PAGES, MAX_OF_PERSON);
    private final Set<SseClient> open = ConcurrentHashMap.newKeySet();

    public LivePages(Gate gate, Pages pages, WebLogin login, ReadSystems systems, StatusWatch watch) {
        this.gate = gate;
        this.pages = pages;
        this.login = login;
        this.systems = systems;
        this.watch = watch;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/live", gate.page(this::open));
    }

    /** Ends all of them; the browsers come back when there is a hub again. */
    public void close() {
        open.forEach(SseClient::close);
    }

    private void open(Context context, Visit visit) {
        pages.require(visit, Act.READ_SYSTEMS);
        var shown = reached(visit, asked(context));
        var token = Cookies.session(context).orElseThrow();
        if (!seats.take(visit.user().id())) {
            throw new Refused(ErrorCode.TOO_MANY_REQUESTS);
        }
        try {
            new SseHandler(browser -> serve(browser, visit, shown, token)).handle(context);
        } catch (RuntimeException e) {
            seats.leave(visit.user().id());
            throw e;
        }
    }

    private static Set<SystemId> asked(Context context) {
        var ids = new LinkedHashSet<SystemId>();
        try {
            Arrays.stream(Objects.requireNonNullElse(context.queryParam("systems"), "")
                            .split(","))
                    .filter(id -> !id.isEmpty())
                    .limit(MAX_SYSTEMS)
                    .map(SystemId::new)
                    .forEach(ids::add);
        } catch (IllegalArgumentException notAnId) {
            throw new Refused(ErrorCode.NOT_FOUND);
        }
        return ids;
    }

    /** Nobody hears of systems that he could not open. */
    private Set<SystemId> reached(Visit visit, Set<SystemId> asked) {
        var reached = new LinkedHashSet<SystemId>();
        asked.forEach(id -> find(visit, id).ifPresent(view -> reached.add(id)));
        return reached;
    }

    private void serve(SseClient browser, Visit visit, Set<SystemId> shown, String token) {
        browser.keepAlive();
        open.add(browser);
        var page = new LivePage[1];
        page[0] = new LivePage(
                browser, shown, label -> pages.badge(label, visit.words()), () -> page[0].say(labels(visit, shown)));
        var subscription = watch.observe("page", page[0]);
        browser.onClose(() -> {
            open.remove(browser);
            seats.leave(visit.user().id());
            close(subscription);
        });
        // What turns between the page and this moment is not lost: all is told after the subscription began.
        page[0].missed();
        Thread.ofVirtual().name("live-page").start(() -> beat(browser, page[0], token));
    }

    /** A page whose connection died is found by writing to it. */
    private void beat(SseClient browser, LivePage page, String token) {
        try {
            while (!browser.terminated()) {
                Thread.sleep(BEAT);
                if (login.recognise(token).isEmpty()) {
                    break;
                }
                page.send("beat", "");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            browser.close();
        }
    }

    private Map<SystemId, StatusLabel> labels(Visit visit, Set<SystemId> shown) {
        var labels = new LinkedHashMap<SystemId, StatusLabel>();
        shown.forEach(id ->
                find(visit, id).ifPresent(view -> labels.put(id, view.status().label())));
        return labels;
    }

    private Optional<SystemView> find(Visit visit, SystemId id) {
        return switch (systems.find(visit.actor(), id)) {
            case Outcome.Done<SystemView> done -> Optional.of(done.value());
            case Outcome.Refused<SystemView> refused -> Optional.empty();
        };
    }

    private static void close(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception e) {
            LOG.warn("event=live-page-not-closed", e);
        }
    }
}
