package dev.arcus.hub.console.frame;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.wire.errors.ErrorCode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws pages: a template with what it shows, in the frame that every page has. */
public final class Pages {

    /** Only what this hub itself serves, no script in a page, and in nobody's frame. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String HTML = "text/html; charset=utf-8";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Phrases phrases;

    public Pages(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A page for somebody who is logged in. */
    public void show(Context context, String template, Visit visit, String title, Place place, Object view) {
        show(
                context,
                template,
                visit,
                title,
                place,
                notice(context, visit.words()).orElse(null),
                view);
    }

    /** The same, with a sentence on top. */
    public void show(
            Context context,
            String template,
            Visit visit,
            String title,
            Place place,
            @Nullable Notice notice,
            Object view) {
        var around = Navigation.around(visit, place);
        draw(context, template, new Frame(title, visit.words(), visit, visit.path(), around, notice), view);
    }

    /** Part of a page, to take the place of the one that is shown. */
    public void part(Context context, String template, Visit visit, Object view) {
        draw(context, template, new Frame("", visit.words(), visit, visit.path(), Place.TOP, null), view);
    }

    /** A page without the frame, to be printed, in a language of its own. */
    public void sheet(Context context, String template, Words words, String title, Object view) {
        draw(context, template, new Frame(title, words, null, context.path(), Place.TOP, null), view);
    }

    /** Rows to save for a spreadsheet, the heading first. */
    public void csv(Context context, String file, List<List<String>> rows) {
        context.header("Content-Disposition", "attachment; filename=\"" + file + ".csv\"");
        context.contentType("text/csv; charset=utf-8").result(phrases.csv(rows));
    }

    public Phrases phrases() {
        return phrases;
    }

    /** A page for whoever comes. */
    public void showAnybody(
            Context context, String template, Words words, String title, @Nullable Notice notice, Object view) {
        draw(context, template, new Frame(title, words, null, context.path(), Place.TOP, notice), view);
    }

    /** Says why there is no such page here, and what to do. */
    public void refuse(Context context, ErrorCode code, Words words, @Nullable Visit visit) {
        context.status(code.status());
        var view = new RefusalView(code.code(), code.text(words.language()), code.remedy(words.language()));
        var title = words.text("frame.refused");
        if (visit == null) {
            showAnybody(context, "refusal.jte", words, title, null, view);
        } else {
            show(context, "refusal.jte", visit, title, Place.TOP, null, view);
        }
    }

    /** What was done, or a page that says why not. */
    public <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused ->
                throw new Refused(phrases.refusal(refused.why().reason()));
        };
    }

    /** Ends with a page that says why not unless a role of the visitor allows {@code act}. */
    public void require(Visit visit, Act act) {
        if (!visit.may(act)) {
            throw new Refused(phrases.refusal(Refusal.Reason.ROLE_MISSING));
        }
    }

    /** Asks once before something is done. */
    public void ask(Context context, Visit visit, String title, Place place, AskView view) {
        show(context, "ask.jte", visit, title, place, view);
    }

    /** What a form shows beside the field that is to blame, or on top. */
    public ErrorCode codeOf(Refusal why) {
        return phrases.refusal(why.reason());
    }

    ErrorCode codeOf(StorageFailed failure) {
        return phrases.storage(failure.reason());
    }

    public Badge badge(StatusLabel label, Words words) {
        return new Badge(label.name().toLowerCase(Locale.ROOT), phrases.label(label, words.language()));
    }

    /** On with {@code path}, which says {@code notice}, a key of {@code <area>.done.…}. */
    public static void goOn(Context context, String path, String notice) {
        context.redirect(path + (path.contains("?") ? "&" : "?") + "done=" + notice, HttpStatus.SEE_OTHER);
    }

    private static Optional<Notice> notice(Context context, Words words) {
        var done = Objects.requireNonNullElse(context.queryParam("done"), "");
        return done.matches("[a-z]+\\.done\\.[a-z-]+") && words.has(done)
                ? Optional.of(Notice.done(words.text(done)))
                : Optional.empty();
    }

    private void draw(Context context, String template, Frame frame, Object view) {
        var out = new StringOutput();
        templates.render(template, Map.of("frame", frame.in(Cookies.theme(context)), "view", view), out);
        context.header("Content-Security-Policy", POLICY);
        // With "no-referrer" browsers hide from us, too, where a form comes from.
        context.header("Referrer-Policy", "same-origin");
        context.contentType(HTML).result(out.toString());
    }
}
