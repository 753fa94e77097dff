package dev.arcus.agent.console;

import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.web.Answer;
import dev.arcus.agent.web.Html;
import dev.arcus.agent.web.Template;
import dev.arcus.wire.errors.Language;
import java.util.Map;
import java.util.Optional;

/** What stands around every page: the PBX's name, languages, the way through the expert view, notices. */
final class Frame {

    private static final Template FRAME = Template.of(Frame.class, "frame.html");
    private static final Template NAVIGATION = Template.of(Frame.class, "navigation.html");
    private static final Template LOGOUT = Template.of(Frame.class, "logout.html");
    private static final Template LANGUAGE = Template.of(Frame.class, "language.html");

    private final Hardware hardware;

    Frame(Hardware hardware) {
        this.hardware = hardware;
    }

    /** A page of the expert view. */
    Answer.Whole page(int status, Page page, Visit visit, Html content) {
        Words words = visit.words();
        Html navigation = NAVIGATION.fill(words::get, current(page));
        Html logout = LOGOUT.fill(words::get, Map.of("token", visit.session().token()));
        return whole(status, page, words, logout, navigation, content);
    }

    /** A page before anyone is logged in. */
    Answer.Whole outside(int status, Page page, Words words, Html content) {
        return whole(status, page, words, Html.NONE, Html.NONE, content);
    }

    private Answer.Whole whole(int status, Page page, Words words, Html logout, Html navigation, Html content) {
        Html html = FRAME.fill(
                words::get,
                Map.of(
                        "lang",
                        words.language().code(),
                        "title",
                        words.get(page.title()),
                        "box",
                        hardware.model() + " · " + hardware.serial() + " · " + hardware.software(),
                        "languages",
                        languages(words.language(), page),
                        "logout",
                        logout,
                        "navigation",
                        navigation,
                        "content",
                        content));
        return Answer.html(status, html.text());
    }

    private static Html languages(Language chosen, Page page) {
        Html all = Html.NONE;
        for (Language each : Language.values()) {
            Words words = Words.of(each);
            all = all.and(LANGUAGE.fill(
                    words::get,
                    Map.of(
                            "code",
                            each.code(),
                            "back",
                            page.path(),
                            "current",
                            each == chosen ? new Html("aria-current=\"true\"") : Html.NONE)));
        }
        return all;
    }

    private static Map<String, Html> current(Page page) {
        return Map.of(
                "rainbow", mark(page, Page.RAINBOW),
                "proxy", mark(page, Page.PROXY),
                "installation", mark(page, Page.INSTALLATION),
                "reset", mark(page, Page.RESET));
    }

    private static Html mark(Page page, Page link) {
        return page == link ? new Html("aria-current=\"page\"") : Html.NONE;
    }

    /** A line above the page that says what became of something; read aloud at once. */
    static Html notice(Optional<Notice> notice, Words words) {
        return notice.map(said -> new Html("<p class=\"notice " + said.kind().css() + "\" role=\""
                        + said.kind().role() + "\">"
                        + Html.escaped(said.text(words)).text() + "</p>"))
                .orElse(Html.NONE);
    }
}
