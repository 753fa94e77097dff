package dev.arcus.agent.console;

import dev.arcus.agent.connection.HubLocation;
import dev.arcus.agent.console.RainbowEntry.Change;
import dev.arcus.agent.console.RainbowEntry.Checked;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.web.Answer;
import dev.arcus.agent.web.Html;
import dev.arcus.agent.web.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How <em>Cloud Rainbow</em> looks. */
final class RainbowView {

    private static final Template PAGE = Template.of(RainbowView.class, "rainbow.html");
    private static final Template CONFIRM = Template.of(RainbowView.class, "confirm.html");
    private static final Template CHANGE = Template.of(RainbowView.class, "change.html");
    private static final Template PROBLEM = Template.of(RainbowView.class, "problem.html");
    private static final Template INSIST = Template.of(RainbowView.class, "insist.html");
    private static final Checked.Bad FINE = new Checked.Bad(Map.of(), false);
    private static final Template HUB = Template.of(RainbowView.class, "hub.html");

    private final Pbx pbx;
    private final Frame frame;

    RainbowView(Pbx pbx, Frame frame) {
        this.pbx = pbx;
        this.frame = frame;
    }

    /**
     * What is common to all that the page can show.
     *
     * @param stored what stands in the settings
     * @param typed what stands in the fields
     */
    private record Scene(Visit visit, Settings settings, CodeField field, RainbowEntry stored, RainbowEntry typed) {

        Words words() {
            return visit.words();
        }
    }

    Answer stored(Visit visit, Settings settings, CodeField field, Optional<Notice> notice) {
        Scene scene = scene(visit, settings, field, Optional.empty());
        return page(200, scene, notice, FINE, Html.NONE);
    }

    Answer typed(Visit visit, Settings settings, CodeField field, RainbowEntry entry) {
        return page(200, scene(visit, settings, field, Optional.of(entry)), Optional.empty(), FINE, Html.NONE);
    }

    Answer refused(Visit visit, Settings settings, CodeField field, RainbowEntry entry, Checked.Bad why) {
        Scene scene = scene(visit, settings, field, Optional.of(entry));
        return page(422, scene, Optional.of(Notice.problem("rainbow.refused")), why, Html.NONE);
    }

    Answer changedMeanwhile(Visit visit, Settings settings, CodeField field, RainbowEntry entry) {
        Scene scene = scene(visit, settings, field, Optional.of(entry));
        return page(409, scene, Optional.of(Notice.problem("rainbow.changed-meanwhile")), FINE, Html.NONE);
    }

    Answer confirmation(Visit visit, Settings settings, CodeField field, RainbowEntry entry, Change change) {
        Scene scene = scene(visit, settings, field, Optional.of(entry));
        Html question = CONFIRM.fill(
                visit.words()::get,
                Map.of(
                        "token", visit.session().token(),
                        "revision", settings.revision(),
                        "ticks", ticked("enabled", entry.enabled()).and(ticked("as-typed", entry.asTyped())),
                        "pabx-id", entry.pabxId(),
                        "code", entry.code(),
                        "domain", entry.domain(),
                        "changes", changes(scene, change)));
        return page(200, scene, Optional.empty(), FINE, question);
    }

    private static Html ticked(String name, boolean yes) {
        return yes ? new Html("<input type=\"hidden\" name=\"" + name + "\" value=\"yes\">") : Html.NONE;
    }

    private Scene scene(Visit visit, Settings settings, CodeField field, Optional<RainbowEntry> typed) {
        RainbowEntry stored = RainbowEntry.of(settings, pbx.pabxId(settings), field);
        return new Scene(visit, settings, field, stored, typed.orElse(stored));
    }

    private Html changes(Scene scene, Change change) {
        Words words = scene.words();
        RainbowEntry old = scene.stored();
        Html all = Html.NONE;
        if (change.enabled() != old.enabled()) {
            all = all.and(
                    change(words, "rainbow.enabled", yesNo(words, old.enabled()), yesNo(words, change.enabled())));
        }
        if (!change.id().text().equals(old.pabxId())) {
            all = all.and(
                    change(words, "rainbow.pabx-id", old.pabxId(), change.id().text()));
        }
        if (change.code().isPresent()) {
            all = all.and(change(
                    words, "rainbow.code", old.code(), change.code().get().text()));
        }
        if (!change.domain().equals(old.domain())) {
            all = all.and(change(words, "rainbow.domain", old.domain(), change.domain()));
        }
        return all.equals(Html.NONE)
                ? new Html("<p>" + Html.escaped(words.get("confirm.nothing")).text() + "</p>")
                : new Html("<table class=\"changes\"><tbody>" + all.text() + "</tbody></table>");
    }

    private static Html change(Words words, String field, String from, String to) {
        return CHANGE.fill(
                words::get, Map.of("field", words.get(field), "from", from.isEmpty() ? "–" : from, "to", to));
    }

    private static String yesNo(Words words, boolean yes) {
        return words.get(yes ? "yes" : "no");
    }

    private Answer page(int status, Scene scene, Optional<Notice> notice, Checked.Bad why, Html question) {
        Words words = scene.words();
        Map<String, Object> values = new HashMap<>();
        values.put("notice", Frame.notice(notice, words));
        values.put("status", StatusView.of(pbx.board().now(), scene.field().locked(), words));
        values.put("token", scene.visit().session().token());
        values.put("question", question);
        values.put("hub", hub(scene.settings(), words));
        values.put("serial", pbx.phone().hardware().serial());
        fields(scene, values);
        for (String field : new String[] {"pabx-id", "code", "domain"}) {
            Optional<String> problem = Optional.ofNullable(why.problems().get(field));
            values.put("problem-" + field, problem(field, problem, words));
            values.put("invalid-" + field, Html.attribute("aria-invalid=\"true\"", problem.isPresent()));
        }
        values.put("insist", why.mayInsist() ? INSIST.fill(words::get, Map.of()) : Html.NONE);
        return frame.page(status, Page.RAINBOW, scene.visit(), PAGE.fill(words::get, values));
    }

    private static void fields(Scene scene, Map<String, Object> values) {
        RainbowEntry stored = scene.stored();
        RainbowEntry typed = scene.typed();
        boolean open = !scene.field().locked() || !typed.pabxId().equals(stored.pabxId());
        values.put("enabled", Html.attribute("checked", typed.enabled()));
        values.put("stored-enabled", stored.enabled() ? "yes" : "");
        values.put("pabx-id", typed.pabxId());
        values.put("stored-pabx-id", stored.pabxId());
        values.put("code", open ? typed.code() : stored.code());
        values.put("stored-code", stored.code());
        values.put("code-disabled", Html.attribute("disabled", !open));
        values.put("domain", typed.domain());
        values.put("stored-domain", stored.domain());
    }

    private static Html problem(String field, Optional<String> english, Words words) {
        return english.map(said -> PROBLEM.fill(words::get, Map.of("field", field, "text", Sayings.in(words, said))))
                .orElse(Html.NONE);
    }

    /** Where it would dial, and whom it would trust. */
    private static Html hub(Settings settings, Words words) {
        return switch (HubLocation.of(settings.address())) {
            case HubLocation.Known known ->
                HUB.fill(
                        words::get,
                        Map.of(
                                "address",
                                known.address(),
                                "trust",
                                known.trust().words()));
            case HubLocation.Unknown(String reason) ->
                new Html("<span class=\"missing\">"
                        + Html.escaped(Sayings.in(words, reason)).text() + "</span>");
        };
    }
}
