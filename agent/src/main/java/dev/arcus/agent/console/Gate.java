package dev.arcus.agent.console;

import dev.arcus.agent.connection.Surroundings;
import dev.arcus.agent.console.Sessions.Session;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.web.Answer;
import dev.arcus.agent.web.Html;
import dev.arcus.agent.web.Request;
import dev.arcus.agent.web.Template;
import dev.arcus.agent.web.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may come in: sets the technician's password at first use, asks for it from then on, and slows down guesses. Forms
 * outside a session carry a random text that a cookie repeats; forms inside carry the session's.
 */
final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Template LOGIN = Template.of(Gate.class, "login.html");
    private static final Template FIRST = Template.of(Gate.class, "first-use.html");
    private static final String TOKEN = "token";

    private final TechnicianPassword password;
    private final Sessions sessions;
    private final LoginDelay delay;
    private final Frame frame;
    private final String cookie;

    /**
     * @param port tells this page's cookies from those of another agent on the same machine
     */
    Gate(TechnicianPassword password, Surroundings around, Frame frame, int port) {
        this.password = password;
        this.sessions = new Sessions(around.ticker(), around.random());
        this.delay = new LoginDelay(around.ticker());
        this.frame = frame;
        this.cookie = "omc-" + port;
    }

    /** The session of a request, kept alive by it. */
    Optional<Session> use(Request request) throws StateFault {
        Optional<String> id = request.cookie(cookie);
        return id.isEmpty() ? Optional.empty() : sessions.use(id.get(), password.mark());
    }

    boolean isOpen(Session session) throws StateFault {
        return sessions.find(session.id(), password.mark()).isPresent();
    }

    /** Refuses a form that was not made for this session. */
    static void checkToken(Request request, String expected) throws Unreadable {
        if (!equal(request.form().text(TOKEN), expected)) {
            throw new Unreadable(403, "this form is not of this session: go back, reload the page and try again");
        }
    }

    Answer logout(Session session) {
        sessions.close(session);
        return Answer.seeOther(Page.LOGIN.path())
                .with("Set-Cookie", cookie + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
    }

    /** Where someone without a session begins. */
    Page entrance() throws StateFault {
        return password.isSet() ? Page.LOGIN : Page.FIRST_USE;
    }

    /** The entrance itself. */
    Answer answer(Request request, Page page, Words words) throws Unreadable, StateFault {
        Page entrance = entrance();
        if (page != entrance) {
            return Answer.seeOther(entrance.path());
        }
        if (!request.isPost()) {
            return show(200, entrance, request, words, Optional.empty());
        }
        checkToken(
                request,
                request.cookie(visitCookie())
                        .filter(text -> !text.isEmpty())
                        .orElseThrow(() -> new Unreadable(403, "this page needs cookies")));
        return entrance == Page.LOGIN ? login(request, words) : firstUse(request, words);
    }

    private Answer login(Request request, Words words) throws StateFault {
        Optional<Duration> pause = delay.begin(request.peer());
        if (pause.isPresent()) {
            String seconds = Long.toString(pause.get().plusMillis(999).toSeconds());
            return show(429, Page.LOGIN, request, words, Optional.of(Notice.problem("login.wait", seconds)))
                    .with("Retry-After", seconds);
        }
        if (!password.matches(request.form().text("password"))) {
            LOG.warn("event=technician-refused from={}", request.peer().getHostAddress());
            return show(401, Page.LOGIN, request, words, Optional.of(Notice.problem("login.wrong")));
        }
        delay.succeeded(request.peer());
        return in(request);
    }

    /** The first password is set on the PBX itself, or by the command: on a network anyone might be first. */
    private Answer firstUse(Request request, Words words) throws StateFault {
        if (!request.peer().isLoopbackAddress()) {
            return show(403, Page.FIRST_USE, request, words, Optional.of(Notice.problem("first.remote")));
        }
        String typed = request.form().text("password");
        if (!typed.equals(request.form().text("again"))) {
            return show(422, Page.FIRST_USE, request, words, Optional.of(Notice.problem("first.differ")));
        }
        try {
            return password.setFirst(typed) ? in(request) : Answer.seeOther(Page.LOGIN.path());
        } catch (IllegalArgumentException e) {
            return show(422, Page.FIRST_USE, request, words, Optional.of(Notice.problem("first.length")));
        }
    }

    private Answer in(Request request) throws StateFault {
        LOG.info("event=technician-in from={}", request.peer().getHostAddress());
        Session session = sessions.open(password.mark());
        return Answer.seeOther(Page.RAINBOW.path())
                .with("Set-Cookie", cookie + "=" + session.id() + "; Path=/; HttpOnly; SameSite=Strict");
    }

    private Answer.Whole show(int status, Page page, Request request, Words words, Optional<Notice> notice) {
        String token = request.cookie(visitCookie())
                .filter(text -> text.matches("[0-9a-f]{64}"))
                .orElseGet(sessions::secret);
        Template template = page == Page.LOGIN ? LOGIN : FIRST;
        Html content = template.fill(
                words::get,
                Map.of(
                        "notice",
                        Frame.notice(notice, words),
                        TOKEN,
                        token,
                        "remote",
                        request.peer().isLoopbackAddress()
                                ? Html.NONE
                                : Frame.notice(Optional.of(Notice.problem("login.clear")), words)));
        return frame.outside(status, page, words, content)
                .with("Set-Cookie", visitCookie() + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
    }

    private String visitCookie() {
        return cookie + "-visit";
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
