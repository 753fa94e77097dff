package dev.arcus.agent.console;

import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.WebProxy;
import dev.arcus.agent.web.Answer;
import dev.arcus.agent.web.Form;
import dev.arcus.agent.web.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * <em>Hardware and Limits → LAN/IP configuration → Web proxy</em>. No host means no proxy. The stored password is never sent to the
 * page; a password field that is left empty keeps it as long as address and login stay the same.
 */
final class ProxyPage {

    private static final Template PAGE = Template.of(ProxyPage.class, "proxy.html");

    private final Pbx pbx;
    private final Frame frame;

    ProxyPage(Pbx pbx, Frame frame) {
        this.pbx = pbx;
        this.frame = frame;
    }

    Answer answer(Visit visit) throws StateFault {
        Optional<WebProxy> stored = pbx.state().settings().read().proxy();
        if (!visit.isPost()) {
            boolean done = visit.request().query().has("done");
            return page(
                    200,
                    visit,
                    stored,
                    Typed.of(stored),
                    done ? Optional.of(Notice.done("proxy.applied")) : Optional.empty());
        }
        Typed typed = Typed.of(visit.form());
        try {
            Optional<WebProxy> wanted = typed.read(stored);
            Settings unused = pbx.state().settings().apply(old -> old.withProxy(wanted));
            return Answer.seeOther(Page.PROXY.path() + "?done");
        } catch (IllegalArgumentException e) {
            return page(422, visit, stored, typed, Optional.of(Notice.said(String.valueOf(e.getMessage()))));
        }
    }

    private Answer page(int status, Visit visit, Optional<WebProxy> stored, Typed typed, Optional<Notice> notice) {
        Typed old = Typed.of(stored);
        boolean password = stored.flatMap(WebProxy::login)
                .filter(login -> !login.password().isEmpty())
                .isPresent();
        Map<String, Object> values = new HashMap<>();
        values.put("notice", Frame.notice(notice, visit.words()));
        values.put("token", visit.session().token());
        values.put("host", typed.host());
        values.put("stored-host", old.host());
        values.put("port", typed.port());
        values.put("stored-port", old.port());
        values.put("login", typed.login());
        values.put("stored-login", old.login());
        values.put("password-hint", password ? visit.words().get("proxy.password.kept") : "");
        return frame.page(status, Page.PROXY, visit, PAGE.fill(visit.words()::get, values));
    }

    /** What stands in the fields. */
    private record Typed(String host, String port, String login, String password) {

        static Typed of(Form form) {
            return new Typed(
                    form.text("host").strip(), form.text("port").strip(), form.text("login"), form.text("password"));
        }

        static Typed of(Optional<WebProxy> stored) {
            return new Typed(
                    stored.map(WebProxy::host).orElse(""),
                    stored.map(proxy -> Integer.toString(proxy.port())).orElse(""),
                    stored.flatMap(WebProxy::login).map(WebProxy.Login::name).orElse(""),
                    "");
        }

        Optional<WebProxy> read(Optional<WebProxy> stored) {
            if (host.isEmpty()) {
                if (!port.isEmpty() || !login.isEmpty()) {
                    throw new IllegalArgumentException("a web proxy is host:port");
                }
                return Optional.empty();
            }
            WebProxy proxy = WebProxy.parse(
                    (host.contains(":") && !host.startsWith("[") && !host.contains("://") ? "[" + host + "]" : host)
                            + ":" + port);
            return Optional.of(proxy.withLogin(login.isEmpty() ? Optional.empty() : Optional.of(login(proxy, stored))));
        }

        private WebProxy.Login login(WebProxy proxy, Optional<WebProxy> stored) {
            Optional<WebProxy.Login> kept = stored.filter(proxy::sameAddress)
                    .flatMap(WebProxy::login)
                    .filter(old -> old.name().equals(login) && password.isEmpty());
            return kept.orElseGet(() -> new WebProxy.Login(login, password));
        }

        @Override
        public String toString() {
            return "Typed[" + host + ":" + port + ", ****]";
        }
    }
}
