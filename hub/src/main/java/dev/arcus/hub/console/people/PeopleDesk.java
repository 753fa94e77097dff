package dev.arcus.hub.console.people;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.companies.CompanyPages;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all pages about the users of a company have in common. */
final class PeopleDesk {

    private static final int MAX_SITES = 1000;
    private static final Map<String, String> FIELDS = Map.of(
            "loginEmail", "email", "roles", "role", "adminType", "role", "siteId", "site", "language", "language");

    private final Pages pages;
    private final PeopleActs acts;

    PeopleDesk(Pages pages, PeopleActs acts) {
        this.pages = pages;
        this.acts = acts;
    }

    static String path(Company company) {
        return CompanyPlace.path(company.id()) + "/users";
    }

    static String path(Company company, User user) {
        return path(company) + "/" + user.id();
    }

    Company company(Context context, Visit visit) {
        return CompanyPages.company(context, visit, pages, acts.places().companies());
    }

    boolean mayWrite(Visit visit, Company company) {
        return acts.policy().covers(visit.actor(), Act.WRITE_USERS, company);
    }

    void requireWrite(Visit visit, Company company) {
        if (!mayWrite(visit, company)) {
            pages.done(Outcome.refused(Reason.ROLE_MISSING));
        }
    }

    /** The user of the path, for somebody who may change it, or a page that says why not. */
    User toChange(Context context, Visit visit, Company company) {
        var user = pages.done(acts.read().find(visit.actor(), PathId.of(context, "user", UserId::new)));
        if (!user.company().equals(company.id())) {
            throw new Refused(ErrorCode.NOT_FOUND);
        }
        if (!mayWrite(visit, company) || !acts.policy().mayManage(visit.actor(), user)) {
            throw new Refused(ErrorCode.ROLE_MISSING);
        }
        return user;
    }

    Place place(Visit visit, Company company) {
        return CompanyPlace.below(visit, company);
    }

    void show(Context context, Visit visit, Company company, String title, String template, Object view) {
        var below = place(visit, company).below(Link.to(path(company), visit.text("people.title")));
        pages.show(context, template, visit, title, below, view);
    }

    void show(
            Context context,
            Visit visit,
            Company company,
            String title,
            String template,
            Object view,
            @Nullable Notice notice) {
        if (notice == null) {
            show(context, visit, company, title, template, view);
        } else {
            var below = place(visit, company).below(Link.to(path(company), visit.text("people.title")));
            pages.show(context, template, visit, title, below, notice, view);
        }
    }

    /** Says at the field, or on top, why not; those who may not at all get a page of their own. */
    Notice refusal(Context context, Visit visit, Form form, Refusal why) {
        var code = pages.codeOf(why);
        var field = FIELDS.get(why.field());
        if (code == ErrorCode.NOT_FOUND || code == ErrorCode.ROLE_MISSING && field == null) {
            throw new Refused(code);
        }
        context.status(code.status());
        var language = visit.words().language();
        var words = code.text(language) + " " + code.remedy(language);
        if (field == null) {
            return Notice.problem(words);
        }
        form.problem(field, words);
        return Notice.problem(visit.text("frame.look-at-fields"));
    }

    /** What the visitor may make of somebody in this company. */
    List<Choice> duties(Visit visit, Company company) {
        return Arrays.stream(Duty.values())
                .filter(duty -> duty.isFor(acts.policy(), visit.actor(), company))
                .map(duty -> new Choice(duty.key(), visit.text("people.role." + duty.key())))
                .toList();
    }

    List<Choice> sites(Visit visit, Company company) {
        var found = acts.places()
                .sites()
                .list(visit.actor(), reach -> SiteFilter.all(reach).of(company.id()), new Page.Request(MAX_SITES, 0));
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "–"));
        pages.done(found)
                .items()
                .forEach(site -> choices.add(new Choice(site.id().value(), site.name())));
        return choices;
    }

    /** One of those that pages and mails are in. */
    static String language(String code) {
        return Language.of(code).orElseThrow(IllegalArgumentException::new).code();
    }

    static List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(language -> new Choice(
                        language.code(), Locale.of(language.code()).getDisplayLanguage(Locale.of(language.code()))))
                .toList();
    }
}
