package dev.arcus.hub.console.information;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages that change a system have in common: who may, where they stand, and what they say to a refusal. */
public final class Workplace {

    private final Pages pages;
    private final SystemDesk desk;
    private final AccessPolicy policy;

    public Workplace(Pages pages, SystemDesk desk, AccessPolicy policy) {
        this.pages = pages;
        this.desk = desk;
        this.policy = policy;
    }

    public boolean may(Visit visit, Act act, PbxSystem system) {
        return policy.covers(visit.actor(), act, system);
    }

    /** The system of the path for somebody who may do {@code act} to it, or a page that says why not. */
    public PbxSystem find(Context context, Visit visit, Act act) {
        var system = desk.find(context, visit).system();
        return may(visit, act, system) ? system : pages.done(Outcome.refused(Reason.ROLE_MISSING));
    }

    /** A page below the tab {@code tab} of the system. */
    public void show(Context context, Visit visit, PbxSystem system, Sheet sheet, @Nullable Notice notice) {
        var place = desk.place(visit, system).below(Link.to(SystemDesk.path(system.id(), ""), system.name()));
        if (notice == null) {
            pages.show(context, sheet.template(), visit, visit.text(sheet.title()), place, sheet.view());
        } else {
            pages.show(context, sheet.template(), visit, visit.text(sheet.title()), place, notice, sheet.view());
        }
    }

    /**
     * What is shown.
     *
     * @param title a key
     */
    public record Sheet(String title, String template, Object view) {}

    /** What is said to whoever was refused; those who may not at all get a page of their own. Sets the status of the answer. */
    public Notice refusal(Context context, Visit visit, Refusal why) {
        return Notice.problem(words(context, visit, why));
    }

    /** The same without the notice. */
    public String words(Context context, Visit visit, Refusal why) {
        var code = pages.codeOf(why);
        if (code == ErrorCode.ROLE_MISSING
                || code == ErrorCode.NOT_FOUND && why.field().isEmpty()) {
            throw new Refused(code);
        }
        context.status(code.status());
        return text(visit, code) + failed(visit, why);
    }

    /** Why an act would be refused now; empty when it would not. */
    String objection(Visit visit, Optional<Refusal> why) {
        return why.map(found -> pages.codeOf(found).text(visit.words().language()))
                .orElse("");
    }

    String remedy(Visit visit, Optional<Refusal> why) {
        return why.map(found -> pages.codeOf(found).remedy(visit.words().language()))
                .orElse("");
    }

    /** Which fields are marked below. */
    public Notice lookAtFields(Context context, Visit visit) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return Notice.problem(visit.text("frame.look-at-fields"));
    }

    public <T> T done(Outcome<T> outcome) {
        return pages.done(outcome);
    }

    private static String text(Visit visit, ErrorCode code) {
        var language = visit.words().language();
        return code.text(language) + " " + code.remedy(language);
    }

    private static String failed(Visit visit, Refusal why) {
        return why.failedTests().stream()
                .map(test -> " "
                        + visit.text(
                                "information.failed-test", test.number(), shown(test.expected()), shown(test.got())))
                .collect(Collectors.joining());
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
