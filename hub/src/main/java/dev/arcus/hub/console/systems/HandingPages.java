package dev.arcus.hub.console.systems;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.frame.Words;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Hands device ID and activation code to whoever types them on the PBX: in the window after Create, and on paper. */
public final class HandingPages {

    private static final int HTTPS = 443;

    private final Gate gate;
    private final Pages pages;
    private final SystemDesk desk;
    private final CodeViews codes;
    private final Reads reads;
    private final Hub hub;

    public HandingPages(Gate gate, Pages pages, SystemDesk desk, CodeViews codes, Reads reads, Hub hub) {
        this.gate = gate;
        this.pages = pages;
        this.desk = desk;
        this.codes = codes;
        this.reads = reads;
        this.hub = hub;
    }

    /** What is looked up. */
    public record Reads(ReadSystems systems, ReadCompanies companies) {}

    /**
     * Where PBXs find the hub.
     *
     * @param domain that stands in "Domänenname"
     * @param gateway its address, {@code wss://…}
     * @param fingerprint of the hub's own certificate authority, empty where it has none of its own
     */
    public record Hub(String domain, String gateway, String fingerprint) {}

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/sheet", gate.page(this::sheet));
    }

    /** The window for the system {@code id} that was created just now; empty when there is nothing to hand over. */
    Optional<CreatedView> created(Visit visit, String id, String close) {
        return find(visit.actor(), id)
                .flatMap(view -> codes.show(visit, view)
                        .map(code -> new CreatedView(
                                view.system().name(),
                                view.system().pbxId().text(),
                                code,
                                expires(visit.words(), visit.zone(), view.credential()),
                                qr(visit.words(), view, code),
                                SystemDesk.path(view.system().id(), "sheet"),
                                close)));
    }

    private void sheet(Context context, Visit visit) {
        pages.require(visit, Act.WRITE_SYSTEMS);
        var view = desk.find(context, visit);
        var code = codes.show(visit, view).orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND));
        var company = desk.company(visit, view.system());
        var language = Optional.ofNullable(context.queryParam("language"))
                .flatMap(Language::of)
                .or(() -> company.map(HandingPages::languageOf))
                .orElse(visit.words().language());
        var words = Words.of(language);
        var path = SystemDesk.path(view.system().id(), "sheet");
        var shown = new SheetView(
                company.map(Company::name).orElse(""),
                identity(words, visit.zone(), view, code),
                qr(words, view, code),
                network(words),
                contacts(words, visit, company),
                Arrays.stream(Language.values())
                        .map(other -> new SheetView.Language(path + "?language=" + other.code(), other.code()))
                        .toList(),
                SystemDesk.path(view.system().id(), "connection"));
        pages.sheet(
                context,
                "sheet.jte",
                words,
                words.text("systems.sheet-title", view.system().name()),
                shown);
    }

    private List<Fact> identity(Words words, ZoneId zone, SystemView view, String code) {
        var created = view.credential() instanceof Credential.Created fresh && fresh.expires() != null
                ? words.time(Objects.requireNonNull(fresh.expires()), zone)
                : words.text("systems.never");
        return List.of(
                new Fact(words.text("systems.sheet-id"), view.system().pbxId().text()),
                new Fact(words.text("systems.code"), code),
                new Fact(words.text("systems.sheet-domain"), hub.domain()),
                new Fact(words.text("systems.code-expires"), created));
    }

    private List<Fact> network(Words words) {
        var address = URI.create(hub.gateway());
        var port = address.getPort() < 0 ? HTTPS : address.getPort();
        return Stream.of(
                        new Fact(words.text("systems.sheet-address"), hub.gateway()),
                        new Fact(
                                words.text("systems.sheet-port"),
                                words.text("systems.sheet-port-text", String.valueOf(port), address.getHost())),
                        new Fact(words.text("systems.sheet-proxy"), words.text("systems.sheet-proxy-text")),
                        new Fact(words.text("systems.sheet-trust"), hub.fingerprint()))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private List<Fact> contacts(Words words, Visit visit, Optional<Company> company) {
        var contacts = new ArrayList<Fact>();
        var partner = company.map(Company::partner)
                .flatMap(id -> id == null
                        ? Optional.<Company>empty()
                        : company(reads.companies().find(visit.actor(), id)));
        partner.ifPresent(
                found -> contacts.add(new Fact(words.text("systems.sheet-partner"), found.name() + mail(found))));
        contacts.add(new Fact(
                words.text("systems.sheet-who"),
                visit.user().displayName() + ", " + visit.user().loginEmail()));
        return contacts;
    }

    private static Optional<Company> company(Outcome<ReadCompanies.Counted> outcome) {
        return switch (outcome) {
            case Outcome.Done<ReadCompanies.Counted> done ->
                Optional.of(done.value().company());
            case Outcome.Refused<ReadCompanies.Counted> refused -> Optional.empty();
        };
    }

    private static String mail(Company company) {
        return company.profile()
                .get(CompanyField.SUPPORT_EMAIL)
                .or(() -> company.profile().get(CompanyField.ADMIN_EMAIL))
                .map(mail -> ", " + mail)
                .orElse("");
    }

    /** What most people in the company's country read, as far as there are words in it. */
    private static Language languageOf(Company company) {
        return switch (Objects.requireNonNullElse(company.country(), "")) {
            case "DEU", "AUT", "CHE", "LIE" -> Language.DE;
            case "FRA", "BEL", "LUX", "MCO" -> Language.FR;
            default -> Language.EN;
        };
    }

    private static QrCode qr(Words words, SystemView view, String code) {
        return QrCode.of(words.text("systems.sheet-id") + ": " + view.system().pbxId() + "\n"
                + words.text("systems.code") + ": " + code);
    }

    private static String expires(Words words, ZoneId zone, Credential credential) {
        return credential instanceof Credential.Created created && created.expires() != null
                ? words.text("systems.expires-at", words.time(Objects.requireNonNull(created.expires()), zone))
                : "";
    }

    private Optional<SystemView> find(Actor actor, String id) {
        if (!id.matches("[0-9a-f]{24}")) {
            return Optional.empty();
        }
        return switch (reads.systems().find(actor, new SystemId(id))) {
            case Outcome.Done<SystemView> done -> Optional.of(done.value());
            case Outcome.Refused<SystemView> refused -> Optional.empty();
        };
    }
}
