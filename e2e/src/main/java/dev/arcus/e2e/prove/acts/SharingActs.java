package dev.arcus.e2e.prove.acts;

import static dev.arcus.e2e.prove.acts.Scene.ADMIN;
import static dev.arcus.e2e.prove.acts.Scene.ARCUS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The acts by which a system comes to companies and leaves them. */
final class SharingActs {

    private SharingActs() {}

    static Call associate(Scene scene) {
        return Call.post(companies(shared(scene)), Map.of("companyId", neighbour(scene)));
    }

    /** In a group of the company, which it leaves as well. */
    static Call remove(Scene scene) {
        var system = shared(scene);
        scene.admin().post(companies(system), Map.of("companyId", neighbour(scene)));
        group(scene, system);
        return Call.delete(companies(system) + "/" + scene.company());
    }

    /** Out of a group, and without the gateway that it had. */
    static Call move(Scene scene) {
        var licence =
                scene.admin().get(ARCUS + "/licence?lang=en").path("sha256").asText();
        var gateway = Map.of("active", true, "licenceSha256", licence);
        var system = declared(scene, "webRtcGateway", gateway);
        group(scene, system);
        return Call.post(ARCUS + "/systems/" + system + "/move", Map.of("companyId", neighbour(scene)));
    }

    private static String shared(Scene scene) {
        return declared(scene, "isShared", true);
    }

    private static String declared(Scene scene, String field, Object value) {
        var form = new HashMap<String, Object>(scene.form());
        form.put(field, value);
        return scene.know(
                scene.admin().post(ADMIN + "/systems", form).path("id").asText());
    }

    /** Another customer of the partner, with a site. */
    private static String neighbour(Scene scene) {
        var company = scene.know(scene.admin().createCustomer("Neighbour of " + scene.word(), scene.partner()));
        scene.know(scene.admin().createSite("Site", company));
        return company;
    }

    private static void group(Scene scene, String system) {
        var group = Map.of("name", "Street", "companies", List.of(scene.company()), "systems", List.of(system));
        scene.know(
                scene.admin().post(ADMIN + "/systems/groups", group).path("id").asText());
    }

    private static String companies(String system) {
        return ARCUS + "/systems/" + system + "/companies";
    }
}
