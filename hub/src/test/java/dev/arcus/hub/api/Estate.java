package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.HashMap;
import java.util.Map;

/** A partner with a customer, that customer's site, and a rival partner with the same. */
final class Estate {

    final Company partner;
    final Company customer;
    final Site site;
    final Company rival;
    final Company rivalCustomer;
    final Site rivalSite;

    private final RunningApi api;

    Estate(RunningApi api) {
        this.api = api;
        this.partner = api.add(api.samples.partner("Nordlicht"));
        this.customer = api.add(api.samples.customer("Bakery", partner.id()));
        this.site = api.add(api.samples.site(customer, "Old Town"));
        this.rival = api.add(api.samples.partner("Rival"));
        this.rivalCustomer = api.add(api.samples.customer("Butcher", rival.id()));
        this.rivalSite = api.add(api.samples.site(rivalCustomer, "New Town"));
    }

    ApiClient partnerAdmin() {
        return api.as(partner, AdminType.UNDEFINED, null, Role.BP_ADMIN);
    }

    ApiClient rivalAdmin() {
        return api.as(rival, AdminType.UNDEFINED, null, Role.BP_ADMIN);
    }

    ApiClient companyAdmin() {
        return api.as(customer, AdminType.COMPANY_ADMIN, null, Role.ADMIN);
    }

    ApiClient siteAdmin() {
        return api.as(customer, AdminType.SITE_ADMIN, site.id(), Role.ADMIN);
    }

    ApiClient support() {
        return api.as(partner, AdminType.UNDEFINED, null, Role.SUPPORT);
    }

    ApiClient nobody() {
        return api.as(customer, AdminType.UNDEFINED, null, Role.USER);
    }

    /** The only site of a new centrex company of the partner's. */
    String centrexSite(ApiClient partnerAdmin) {
        var company = partnerAdmin
                .post(ADMIN + "/companies", Map.of("name", "Tenant", "isCentrex", true))
                .good();
        var sites = partnerAdmin
                .get(ADMIN + "/companies/" + company.path("id").asText() + "/sites")
                .good();
        return sites.get(0).path("id").asText();
    }

    /** The form of the article, with what {@code more} says otherwise. */
    Map<String, Object> form(Map<String, ?> more) {
        var form = new HashMap<String, Object>();
        form.put("name", "Shop");
        form.put("siteId", site.id().value());
        form.put("type", "oxo");
        form.put("country", "DEU");
        form.putAll(more);
        return form;
    }

    JsonNode declare(ApiClient client, Map<String, ?> more) {
        return client.post(ADMIN + "/systems", form(more)).good();
    }
}
