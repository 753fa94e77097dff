package dev.arcus.hub.console;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.RunningApi.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.Sessions.Opening;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.Samples;
import dev.arcus.testing.TestClock;
import java.util.HashMap;
import java.util.Map;

/** A partner with one customer that has one site; systems are declared by the API, as another client would. */
final class Customer {

    final RunningApi hub;
    final Company partner;
    final Company company;
    final Site site;

    Customer(RunningApi hub, String name) {
        this.hub = hub;
        this.partner = hub.add(hub.samples.partner("Partner"));
        this.company =
                hub.add(Company.plain(CompanyId.next(hub.samples.random()), name, partner.id(), TestClock.START));
        this.site = hub.add(hub.samples.site(company, "Zentrale"));
    }

    /** The path of its device list. */
    String servers() {
        return "/companies/" + company.id() + "/communication/servers";
    }

    /** A browser in which an administrator of the partner is logged in. */
    Browser partnerAdmin() {
        return logIn(partner, AdminType.UNDEFINED, Role.BP_ADMIN);
    }

    Browser companyAdmin() {
        return logIn(company, AdminType.COMPANY_ADMIN, Role.ADMIN);
    }

    /** Somebody of the hub's own company who reads everything and changes nothing. */
    Browser support() {
        return logIn(partner, AdminType.UNDEFINED, Role.SUPPORT);
    }

    Browser logIn(Company of, AdminType type, Role role) {
        return new Browser(hub.plainPort()).logIn(hub.person(of, type, null, role), PASSWORD);
    }

    /** Built to order unless {@code fields} say otherwise; what the API answers. */
    JsonNode declare(String name, Map<String, Object> fields) {
        var body = new HashMap<String, Object>(
                Map.of("name", name, "type", "oxo", "siteId", site.id().value(), "country", "DEU"));
        body.putAll(fields);
        return hub.operator().post(ADMIN + "/systems", body).good();
    }

    /** The box traded its code for a password; what {@link #declare} answered says which. */
    void activate(JsonNode system) {
        var id = new SystemId(system.path("id").asText());
        var credentials = hub.memory.credentials();
        var secret = PrivateAccessCode.generate(hub.samples.random());
        var keys = Samples.keys(new PbxId(system.path("pbxId").asText()), secret.text());
        var before = credentials.find(id).orElseThrow();
        var offered = ((Credential.Created) before.value())
                .offer(secret, keys, TransactionId.generate(hub.samples.random()), hub.samples.box("CPU1"));
        credentials.replace(id, before.version(), offered, hub.clock.instant());
        var pending = credentials.find(id).orElseThrow();
        credentials.replace(
                id, pending.version(), ((Credential.Activating) pending.value()).complete(), hub.clock.instant());
    }

    /** The box logs in, from {@code address}. */
    Session connect(JsonNode system, String address) {
        var id = new SystemId(system.path("id").asText());
        var pbxId = new PbxId(system.path("pbxId").asText());
        var opening = hub.sessions().open(id, pbxId, hub.samples.box("CPU1"), 1, address);
        return ((Opening.Opened) opening).session();
    }
}
