package dev.arcus.hub.console.declare;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.DeclareSystem;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadFleet;
import dev.arcus.domain.administration.ReadSites;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.SystemDeclaration;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.licence.LicenceTexts;
import dev.arcus.domain.store.OnceKey;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import dev.arcus.hub.console.companies.CompanyPages;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.rules.RuleText;
import dev.arcus.numbering.BadRule;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Communication servers › Create: the article's form. */
public final class DeclarePages {

    private static final String PATH = "/companies/{id}/communication/servers/new";
    private static final String USUAL_OUTBOUND = "0";
    private static final int KEY_BYTES = 18;

    /** The API's names of inputs that a refusal may name, and the fields that they stand in. */
    private static final Map<String, String> FIELDS = Map.of(
            "siteId", DeclareForm.SITE,
            "pbxId", DeclareForm.PBX_ID,
            "activationCode", DeclareForm.CODE,
            "fleetItemId", DeclareForm.ITEM);

    private final Gate gate;
    private final Pages pages;
    private final Acts acts;
    private final Choosing choosing;
    private final RandomGenerator random;

    public DeclarePages(Gate gate, Pages pages, Acts acts, RandomGenerator random) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.choosing = new Choosing(acts.policy(), acts.sites(), acts.systems(), acts.fleet(), acts.licence());
        this.random = random;
    }

    /** What the form calls. */
    public record Acts(
            AccessPolicy policy,
            ReadCompanies companies,
            ReadSites sites,
            ReadSystems systems,
            ReadFleet fleet,
            LicenceTexts licence,
            Creating creating) {}

    /** How a PBX is made, once for however many clicks. */
    public record Creating(DeclareSystem declare, Once once) {}

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::form));
        routes.post(PATH, gate.page(this::create));
        routes.post(PATH + "/check", gate.page(this::check));
    }

    /** Whether the visitor may create a PBX in the company: what the list offers. */
    public boolean mayCreate(Visit visit, Company company) {
        return acts.policy().mayEver(visit.actor(), Act.WRITE_SYSTEMS)
                && !choosing.sites(visit, company.id()).isEmpty();
    }

    private void form(Context context, Visit visit) {
        var company = company(context, visit);
        var form = DialingFields.propose(first(visit, company));
        show(context, visit, company, form, Map.of(), null);
    }

    private DeclareForm first(Visit visit, Company company) {
        var sites = choosing.sites(visit, company.id());
        return new DeclareForm(Map.of(
                DeclareForm.MODEL,
                Model.OXO_CONNECT.label(),
                DeclareForm.SITE,
                sites.isEmpty() ? "" : sites.getFirst().id().value(),
                DeclareForm.COUNTRY,
                Optional.ofNullable(company.country()).orElseGet(() -> countryOf(visit)),
                DeclareForm.OUTBOUND,
                USUAL_OUTBOUND,
                DeclareForm.USE_OUTBOUND,
                "on",
                DeclareForm.ONCE,
                key()));
    }

    /** Where most people who read the language live; they can choose another. */
    private static String countryOf(Visit visit) {
        return switch (visit.words().language()) {
            case DE -> "DEU";
            case FR -> "FRA";
            case EN -> "GBR";
        };
    }

    private void create(Context context, Visit visit) {
        var company = company(context, visit);
        var form = DeclareForm.of(context);
        switch (Objects.requireNonNullElse(context.formParam("act"), "create")) {
            case "copy" -> show(context, visit, company, copied(visit, form), Map.of(), null);
            case "propose" -> show(context, visit, company, DialingFields.propose(form), Map.of(), null);
            default -> create(context, visit, company, form);
        }
    }

    private void create(Context context, Visit visit, Company company, DeclareForm form) {
        if (DialingFields.areOfAnotherCountry(form)) {
            // Without scripts nobody saw the proposal for the country that was chosen.
            var notice = Notice.problem(visit.text("declare.look-at-prefixes"));
            show(context, visit, company, DialingFields.propose(form), Map.of(), notice);
            return;
        }
        var reader = new DeclareReader(form, visit.words());
        var declaration = reader.declaration().filter(read -> {
            var here = choosing.sites(visit, company.id()).stream()
                    .anyMatch(site -> site.id().equals(read.site()));
            return here || reader.refuse(DeclareForm.SITE, "site");
        });
        if (declaration.isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, visit, company, form, reader.problems(), wrong(visit));
            return;
        }
        switch (declare(visit, form, declaration.get())) {
            case Outcome.Done<SystemView> done -> goOn(context, company, done.value());
            case Outcome.Refused<SystemView> refused -> refuse(context, visit, company, form, refused.why());
        }
    }

    private Outcome<SystemView> declare(Visit visit, DeclareForm form, SystemDeclaration declaration) {
        var actor = visit.actor();
        var creating = acts.creating();
        return creating.once()
                .run(
                        onceKey(actor.id().value(), form),
                        new Once.Creation<>(
                                () -> creating.declare().run(actor, declaration),
                                view -> view.system().id().value(),
                                id -> acts.systems().find(actor, new SystemId(id))));
    }

    /** Back to the list, the new one on top. What was generated is shown there; a stock pair is known. */
    private static void goOn(Context context, Company company, SystemView created) {
        var list = CompanyPlace.servers(company.id()) + "?sort=created&down=1";
        var system = created.system();
        if (system.deliveryMode() == DeliveryMode.STOCK) {
            Pages.goOn(context, list, "systems.done.created");
        } else {
            context.redirect(list + "&created=" + system.id(), HttpStatus.SEE_OTHER);
        }
    }

    private void refuse(Context context, Visit visit, Company company, DeclareForm form, Refusal why) {
        var code = pages.codeOf(why);
        if (code == ErrorCode.ROLE_MISSING) {
            throw new Refused(code);
        }
        context.status(code.status());
        var language = visit.words().language();
        var words = code.text(language) + " " + code.remedy(language);
        var field = fieldOf(why, form);
        var problems = field.isEmpty() ? Map.<String, String>of() : Map.of(field, words);
        var notice = field.isEmpty() ? Notice.problem(words) : wrong(visit);
        // A key that made another PBX already is no use for what is typed now.
        var again = why.reason() == Refusal.Reason.KEY_REUSED ? form.with(DeclareForm.ONCE, key()) : form;
        show(context, visit, company, again, problems, notice);
    }

    private static String fieldOf(Refusal why, DeclareForm form) {
        return switch (why.reason()) {
            case BTCO_NOT_FOR_EVOLUTION -> DeclareForm.SPECIFY;
            case LICENCE_TEXT_CHANGED, LICENCE_NOT_ACCEPTED -> DeclareForm.GATEWAY;
            default -> {
                var field = FIELDS.getOrDefault(why.field(), "");
                var picked = form.text(DeclareForm.PBX_ID).isEmpty() && form.ticked(DeclareForm.ITEM);
                yield field.equals(DeclareForm.PBX_ID) && picked ? DeclareForm.ITEM : field;
            }
        };
    }

    /** Answers one field as it is typed, with the example and, for another country, with its prefixes. */
    private void check(Context context, Visit visit) {
        var company = company(context, visit);
        var typed = DeclareForm.of(context);
        var changed = Objects.requireNonNullElse(context.header("HX-Trigger-Name"), "");
        var proposed = changed.equals(DeclareForm.COUNTRY) && DialingFields.areOfAnotherCountry(typed);
        var form = proposed ? DialingFields.propose(typed) : typed;
        var reader = new DeclareReader(form, visit.words());
        var unused = reader.declaration();
        var judged = form.values().containsKey(changed) ? changed : DeclareForm.NAME;
        var view = view(visit, company, form, reader.problems(), NO_CHOICES);
        pages.part(context, "declarecheck.jte", visit, new CheckView(view, judged, view.problem(judged), proposed));
    }

    private DeclareForm copied(Visit visit, DeclareForm form) {
        try {
            var source = pages.done(acts.systems().find(visit.actor(), new SystemId(form.text(DeclareForm.COPY_FROM))));
            return form.with(DeclareForm.RULES, RuleText.write(source.system().rules()));
        } catch (IllegalArgumentException noneChosen) {
            return form;
        }
    }

    private void show(
            Context context,
            Visit visit,
            Company company,
            DeclareForm form,
            Map<String, String> problems,
            @Nullable Notice notice) {
        var view = view(visit, company, form, problems, choosing.of(visit, company));
        var place = CompanyPlace.belowServers(visit, company);
        pages.show(context, "declare.jte", visit, visit.text("declare.title"), place, notice, view);
    }

    private static DeclareView view(
            Visit visit, Company company, DeclareForm form, Map<String, String> problems, DeclareView.Choices choices) {
        var list = CompanyPlace.servers(company.id());
        return new DeclareView(
                list + "/new", list + "/new/check", list, form.values(), problems, example(visit, form), choices);
    }

    private static String example(Visit visit, DeclareForm form) {
        var reader = new DeclareReader(form, visit.words());
        var rules = RuleText.read(form.text(DeclareForm.RULES), visit.words());
        return reader.dialing()
                .map(dialing -> {
                    try {
                        return DialingExample.of(dialing, rules.rules(), visit.words());
                    } catch (BadRule bad) {
                        return "";
                    }
                })
                .orElse("");
    }

    private static Notice wrong(Visit visit) {
        return Notice.problem(visit.text("declare.wrong"));
    }

    private Company company(Context context, Visit visit) {
        var company = CompanyPages.company(context, visit, pages, acts.companies());
        if (!acts.policy().mayEver(visit.actor(), Act.WRITE_SYSTEMS)) {
            throw new Refused(ErrorCode.ROLE_MISSING);
        }
        return company;
    }

    private String key() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Null for a form without its key, which somebody else made: that creates each time. */
    private static @Nullable OnceKey onceKey(String owner, DeclareForm form) {
        if (!form.ticked(DeclareForm.ONCE)) {
            return null;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(form.values())
                    .forEach((field, value) ->
                            digest.update((field + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
            var owned = new OnceKey.Owned(owner, "console-" + form.text(DeclareForm.ONCE));
            return new OnceKey(owned, HexFormat.of().formatHex(digest.digest()));
        } catch (IllegalArgumentException noKey) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final DeclareView.Choices NO_CHOICES = new DeclareView.Choices(
            List.of(), List.of(), List.of(), List.of(), "", List.of(), new DeclareView.Licence("", "", List.of()));
}
