package dev.arcus.agent.console;

import dev.arcus.agent.connection.Surroundings;
import dev.arcus.agent.console.Sessions.Session;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.web.Answer;
import dev.arcus.agent.web.Form;
import dev.arcus.agent.web.Request;
import dev.arcus.agent.web.Template;
import dev.arcus.agent.web.Unreadable;
import dev.arcus.agent.web.WebServer;
import dev.arcus.wire.errors.Language;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The OMC page of one agent: finds who asks and which page answers. Any number of threads. */
public final class Console implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final String LANGUAGE = "omc-language";

    private final WebServer server;

    private Console(WebServer server) {
        this.server = server;
    }

    /**
     * Serves the pages from now on.
     *
     * @param address port 0 takes a free one
     * @throws IOException with one line of reason when the address cannot be had
     */
    public static Console open(InetSocketAddress address, Pbx pbx, Surroundings around) throws IOException {
        WebServer server = WebServer.start(address, bound -> new Site(pbx, around, bound.getPort()));
        LOG.info("event=console-opened address={}", server.address());
        return new Console(server);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    /** Which page answers. */
    private static final class Site implements WebServer.Site {

        private final Gate gate;
        private final RainbowPage rainbow;
        private final ProxyPage proxy;
        private final InstallationPage installation;
        private final ResetPage reset;
        private final LiveStream live;

        Site(Pbx pbx, Surroundings around, int port) {
            Frame frame = new Frame(pbx.phone().hardware());
            this.gate = new Gate(new TechnicianPassword(pbx.state().path(), around.random()), around, frame, port);
            this.rainbow = new RainbowPage(pbx, frame);
            this.proxy = new ProxyPage(pbx, frame);
            this.installation = new InstallationPage(pbx, frame);
            this.reset = new ResetPage(pbx, frame);
            this.live = new LiveStream(pbx, gate);
        }

        @Override
        public Answer answer(Request request) throws Unreadable {
            if (!List.of("GET", "HEAD", "POST").contains(request.method())) {
                throw new Unreadable(405, "only GET and POST");
            }
            Optional<Answer> open = openToAll(request);
            if (open.isPresent()) {
                return open.get();
            }
            try {
                return closed(request);
            } catch (StateFault e) {
                LOG.error("event=page-failed path={} reason=\"{}\"", request.path(), e.getMessage());
                return Answer.text(500, String.valueOf(e.getMessage()));
            }
        }

        private static Optional<Answer> openToAll(Request request) {
            return switch (request.path()) {
                case "/omc.css" -> Optional.of(asset("omc.css", "text/css; charset=utf-8"));
                case "/omc.js" -> Optional.of(asset("omc.js", "text/javascript; charset=utf-8"));
                case "/omc.svg" -> Optional.of(asset("omc.svg", "image/svg+xml"));
                case "/language" -> Optional.of(language(request.query()));
                default -> Optional.empty();
            };
        }

        private Answer closed(Request request) throws Unreadable, StateFault {
            Words words = words(request);
            Optional<Page> page = Page.at(request.path());
            Optional<Session> session = gate.use(request);
            if (page.filter(found -> found == Page.LOGIN || found == Page.FIRST_USE)
                    .isPresent()) {
                return gate.answer(request, page.get(), words);
            }
            if (session.isEmpty()) {
                return request.path().equals("/events")
                        ? Answer.nothing()
                        : Answer.seeOther(gate.entrance().path());
            }
            if (request.isPost()) {
                Gate.checkToken(request, session.get().token());
            }
            return page.isPresent()
                    ? page(page.get(), new Visit(request, session.get(), words))
                    : other(request, session.get(), words);
        }

        private Answer page(Page page, Visit visit) throws StateFault {
            return switch (page) {
                case RAINBOW -> rainbow.answer(visit);
                case PROXY -> proxy.answer(visit);
                case INSTALLATION -> installation.answer(visit);
                case RESET -> reset.answer(visit);
                case LOGIN, FIRST_USE -> Answer.seeOther(Page.RAINBOW.path());
            };
        }

        private Answer other(Request request, Session session, Words words) throws Unreadable {
            return switch (request.path()) {
                case "/" -> Answer.seeOther(Page.RAINBOW.path());
                case "/events" -> live.answer(session, words);
                case "/logout" -> request.isPost() ? gate.logout(session) : Answer.seeOther(Page.RAINBOW.path());
                default -> throw new Unreadable(404, "no such page");
            };
        }

        private static Words words(Request request) {
            return Words.of(request.cookie(LANGUAGE)
                    .flatMap(Language::of)
                    .orElseGet(() -> Language.accepted(
                            request.head().first("Accept-Language").orElse(""))));
        }

        /** Chooses a language for this browser, and goes back to the page. */
        private static Answer language(Form query) {
            Page back = Page.at(query.text("back")).orElse(Page.RAINBOW);
            Answer.Whole answer = Answer.seeOther(back.path());
            return Language.of(query.text("to"))
                    .map(chosen -> answer.with(
                            "Set-Cookie",
                            LANGUAGE + "=" + chosen.code() + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict"))
                    .orElse(answer);
        }

        private static Answer asset(String name, String type) {
            return new Answer.Whole(200, type, Template.resource(Console.class, name), List.of());
        }
    }
}
