package dev.arcus.hub.api;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.group.SystemGroup.Member;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.api.AccessTable.Caller;
import dev.arcus.hub.api.AccessTable.Route;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.Samples;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A distributor with a reseller with a customer; a direct reseller and a partner without the right to connect, each with a
 * customer; and a rival, whose is everything foreign. Somebody in every role.
 */
public final class AccessEstate {

    private static final Pattern VARIABLE = Pattern.compile("/([a-z-]+)/\\{(\\w+)}");
    private static final String ORGANISATIONS = "/api/rainbow/admin/v1.0/organisations";
    private static final String SHORT_NUMBER = "100";
    private static final String MISSING = "0123456789abcdef01234567";

    private final RunningApi api;
    private final AtomicInteger number = new AtomicInteger();
    private final Company distributor;
    private final Site site;
    private final Site directSite;
    private final Site cutSite;
    private final Site foreignSite;
    private final String ownOrganisation;
    private final String foreignOrganisation;
    private final Map<Caller, ApiClient> clients = new EnumMap<>(Caller.class);
    private final Map<Caller, String> mails = new EnumMap<>(Caller.class);

    public AccessEstate(RunningApi api) {
        this.api = api;
        var samples = api.samples;
        this.distributor = api.add(samples.distributor("Distributor"));
        var reseller = api.add(samples.reseller("Reseller", distributor));
        var direct = api.add(samples.partner("Direct"));
        var cut = api.add(samples.withoutRightToConnect(samples.partner("Cut off")));
        var rival = api.add(samples.partner("Foreign rival"));
        this.site = customer("Customer", reseller.id());
        this.directSite = customer("Direct customer", direct.id());
        this.cutSite = customer("Cut customer", cut.id());
        this.foreignSite = customer("Foreign customer", rival.id());
        logIn(Caller.SUPERADMIN, RunningApi.MAIL);
        this.ownOrganisation = organise(company(site), organisation("Organisation"));
        this.foreignOrganisation = organise(company(foreignSite), organisation("Foreign organisation"));
        logIn(Caller.SUPPORT, api.person(rival, AdminType.UNDEFINED, null, Role.SUPPORT));
        logIn(Caller.DISTRIBUTOR, api.person(distributor, AdminType.UNDEFINED, null, Role.BP_ADMIN));
        logIn(Caller.DIRECT, api.person(direct, AdminType.UNDEFINED, null, Role.BP_ADMIN));
        logIn(Caller.INDIRECT, api.person(reseller, AdminType.UNDEFINED, null, Role.BP_ADMIN));
        logIn(Caller.CUT_OFF, api.person(cut, AdminType.UNDEFINED, null, Role.BP_ADMIN));
        logIn(Caller.FINANCE, api.person(reseller, AdminType.UNDEFINED, null, Role.BP_FINANCE));
        var company = company(site);
        logIn(Caller.ORGANISATION, api.person(company, AdminType.ORGANIZATION_ADMIN, null, Role.ADMIN));
        logIn(Caller.COMPANY, api.person(company, AdminType.COMPANY_ADMIN, null, Role.ADMIN));
        logIn(Caller.SITE, api.person(company, AdminType.SITE_ADMIN, site.id(), Role.ADMIN));
        logIn(Caller.USER, api.person(company, AdminType.UNDEFINED, null, Role.USER));
        logIn(Caller.PCG, api.person(company, AdminType.UNDEFINED, null, Role.PCG));
        clients.put(Caller.ANONYMOUS, api.anonymous());
    }

    private void logIn(Caller caller, String mail) {
        mails.put(caller, mail);
        clients.put(caller, api.anonymous().login(mail, RunningApi.PASSWORD));
    }

    /** The login e-mail of whoever is one; the password is {@link RunningApi#PASSWORD}. */
    public String mail(Caller caller) {
        return Objects.requireNonNull(mails.get(caller));
    }

    /** What a request names. */
    public record Named(
            String company,
            String site,
            String system,
            String systemName,
            String pbxId,
            String user,
            String partner,
            String organisation,
            String group,
            String item) {

        Named of(String otherPartner, String otherItem) {
            return new Named(
                    company, site, system, systemName, pbxId, user, otherPartner, organisation, group, otherItem);
        }

        Named at(String otherCompany, String otherUser) {
            return new Named(
                    otherCompany, site, system, systemName, pbxId, otherUser, partner, organisation, group, item);
        }
    }

    /** Logged in to the API, but for {@code ANONYMOUS}. */
    public ApiClient client(Caller caller) {
        return Objects.requireNonNull(clients.get(caller));
    }

    /** Fresh ones that the caller reaches, if it may. */
    public Named own(Caller caller, Route route) {
        var where = switch (caller) {
            case DIRECT -> directSite;
            case CUT_OFF -> cutSite;
            default -> site;
        };
        var objects = objects(route, where, "Own");
        if (!route.kind().equals("self") || caller == Caller.ANONYMOUS) {
            return caller == Caller.DISTRIBUTOR ? objects.of(distributor.id().value(), item(distributor)) : objects;
        }
        var me = client(caller).get("/api/rainbow/enduser/v1.0/users/me").good();
        return objects.at(me.path("companyId").asText(), me.path("id").asText());
    }

    /** Fresh ones of the rival's customer. */
    public Named foreign(Route route) {
        return objects(route, foreignSite, "Foreign");
    }

    Named missing() {
        return new Named(MISSING, MISSING, MISSING, "", "NO-SUCH-PBX", MISSING, MISSING, MISSING, MISSING, MISSING);
    }

    /** Whether the path or the body names an object. */
    boolean hasObject(Route route) {
        return route.path().contains("{")
                        && !route.path().contains("/attempts/{")
                        && !route.path().contains("/phone-numbers/{")
                || (route.method().equals("POST")
                        && route.path().matches("/api/rainbow/admin/v1.0/(systems|systems/groups|sites|users)"));
    }

    public String path(Route route, Named objects) {
        var query = route.path().endsWith("/move") ? "?companyId=" + objects.company() : "";
        return VARIABLE.matcher(route.path())
                        .replaceAll(found -> "/" + found.group(1) + "/"
                                + switch (found.group(1)) {
                                    case "companies" -> objects.company();
                                    case "sites" -> objects.site();
                                    case "systems" -> objects.system();
                                    case "pbxid", "pbxs" -> objects.pbxId();
                                    case "short-number" -> SHORT_NUMBER;
                                    case "users" -> objects.user();
                                    case "organisations" -> objects.organisation();
                                    case "groups" -> objects.group();
                                    case "items" -> objects.item();
                                    case "attempts" -> "7KQ2-M9XD";
                                    default -> MISSING;
                                })
                + query;
    }

    Map<String, Object> body(Route route, Named objects) {
        var body = new HashMap<String, Object>();
        var path = route.path();
        if (path.endsWith("/change-password") || path.endsWith("/password")) {
            return body;
        }
        body.put("name", "Made " + number.incrementAndGet());
        if (path.contains("/bp-link/")) {
            // One's own company: whoever may ask at all is told that it is the same.
            body.put("invitedCompanyId", objects.company());
            body.put("requestedCompanyId", objects.company());
        }
        if (path.contains("/pbxs/")) {
            body.put("firstName", "Made");
            body.put("shortNumber", path.contains("/short-number/") ? SHORT_NUMBER : "9" + number.incrementAndGet());
        } else if (path.endsWith("/users/{id}")) {
            body.put("firstName", "Made");
        } else if (path.endsWith("/users")) {
            body.put("loginEmail", "made" + number.incrementAndGet() + "@example.org");
            body.put("firstName", "Made");
            body.put("lastName", "Here");
            body.put("companyId", objects.company());
        } else if (path.endsWith("/systems/groups")) {
            body.put("companies", List.of(objects.company()));
        } else if (path.endsWith("/test-numbers")) {
            body.put("testNumbers", List.of());
        } else if (path.endsWith("/lab")) {
            body.put("country", "DEU");
            body.put("numbers", List.of("089 123456"));
        } else if (path.endsWith("/admin/v1.0/systems")) {
            body.put("siteId", objects.site());
            body.put("type", "oxo");
            body.put("country", "DEU");
        } else if (path.endsWith("/sites/{siteId}/systems")) {
            body.put("systemId", objects.system());
        } else if (path.endsWith("/sites") || path.endsWith("/{id}/companies") || path.endsWith("/move")) {
            body.put("companyId", objects.company());
        } else if (path.endsWith("/reserve")) {
            body.put("companyId", objects.partner());
        } else if (path.endsWith("/fleet/items/{id}")) {
            body.put("note", "Made");
        } else if (path.contains("/notice-rules")) {
            body.put("topics", List.of("status"));
            body.put("url", "https://alarms.example.org/");
        } else if (path.contains("/maintenance-windows")) {
            body.put("from", "2026-12-01");
            body.put("to", "2026-12-02");
        } else if (path.endsWith("/deliveries/replay")) {
            body.put("from", "2026-12-01");
        } else if (path.endsWith("/fleet/items")) {
            var digits = String.valueOf(10_000_000 + number.incrementAndGet());
            body.put("fleetReference", "ALE12");
            body.put("installationReference", digits.substring(0, 4) + "." + digits.substring(4) + ".01");
            body.put("model", "OXO Connect");
            body.put("partnerId", objects.partner());
        }
        return body;
    }

    private Named objects(Route route, Site where, String name) {
        var samples = api.samples;
        var company = company(where);
        var partner = Objects.requireNonNull(company.partner());
        var subject = subject(route, company, name);
        var user = samples.user(company, "person" + number.incrementAndGet() + "@example.org", Role.USER);
        api.memory.users().add(user);
        var system = samples.system("PBX-" + number.incrementAndGet(), name + " PBX", where);
        api.memory.systems().add(system);
        api.memory.credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
        api.memory.stations().replace(system.id(), List.of(new Station(SHORT_NUMBER, "", "")));
        return new Named(
                subject.id().value(),
                isDeleted(route, "sites")
                        ? api.add(samples.site(company, name + " doomed")).id().value()
                        : where.id().value(),
                system.id().value(),
                system.name(),
                system.pbxId().text(),
                user.id().value(),
                partner.value(),
                organisation(route, subject, name),
                group(route, company, system, name),
                item(api.memory.companies().find(partner).orElseThrow()));
    }

    /** Of the partner's fleet, in stock. */
    private String item(Company partner) {
        var digits = String.valueOf(20_000_000 + number.incrementAndGet());
        var pair = "ALE99-" + digits.substring(0, 4) + "." + digits.substring(4) + ".01";
        var item = api.samples.fleetItem(partner, pair, null);
        api.memory.fleetItems().add(item);
        return item.id().value();
    }

    /** With the system in it where the route takes that out. */
    private String group(Route route, Company company, PbxSystem system, String name) {
        var empty = api.samples.group(company, name + " group");
        var leaves = route.method().equals("DELETE") && route.path().endsWith("/groups/{groupId}");
        var group = leaves ? empty.with(Member.of(system)) : empty;
        api.memory.groups().add(group);
        return group.id().value();
    }

    /** Fresh where the route deletes it, or moves it into an organisation and out. */
    private Company subject(Route route, Company company, String name) {
        var partner = Objects.requireNonNull(company.partner());
        return isDeleted(route, "companies") || isMembership(route)
                ? company(customer(name + " doomed", partner))
                : company;
    }

    private String organisation(Route route, Company subject, String name) {
        if (isMembership(route) || isDeleted(route, "organisations")) {
            var doomed = organisation(name + " doomed");
            return route.method().equals("DELETE") && isMembership(route) ? organise(subject, doomed) : doomed;
        }
        return name.equals("Foreign") ? foreignOrganisation : ownOrganisation;
    }

    private static boolean isDeleted(Route route, String what) {
        return route.method().equals("DELETE") && route.path().endsWith("/v1.0/" + what + "/{id}");
    }

    private static boolean isMembership(Route route) {
        return !route.method().equals("GET") && route.path().contains("/organisations/{id}/companies");
    }

    private String organise(Company company, String organisation) {
        client(Caller.SUPERADMIN)
                .post(
                        ORGANISATIONS + "/" + organisation + "/companies",
                        Map.of("companyId", company.id().value()))
                .good();
        return organisation;
    }

    private String organisation(String name) {
        return client(Caller.SUPERADMIN)
                .post(ORGANISATIONS, Map.of("name", name))
                .good()
                .path("id")
                .asText();
    }

    private Site customer(String name, CompanyId partner) {
        var company = api.add(api.samples.customer(name, partner));
        return api.add(api.samples.site(company, name + " site"));
    }

    private Company company(Site at) {
        return api.memory.companies().find(at.company()).orElseThrow();
    }
}
