package dev.arcus.e2e.prove.acts;

import static dev.arcus.e2e.prove.acts.Scene.ADMIN;
import static dev.arcus.e2e.prove.acts.Scene.ARCUS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every act that is cut. One of yours is a line here: what it needs, and the call. */
public final class Acts {

    private static final String SYSTEMS = ADMIN + "/systems/";

    private Acts() {}

    public static final List<Act> ALL = Stream.of(ofSystems(), BoxActs.ALL, NoticeActs.ALL)
            .flatMap(List::stream)
            .toList();

    private static List<Act> ofSystems() {
        return List.of(
                new Act(
                        "declare",
                        scene -> Call.post(ADMIN + "/systems", scene.form()).once(scene.word())),
                new Act("declare-stock", scene -> Call.post(ADMIN + "/systems", fromStock(scene))),
                new Act("change", scene -> Call.put(SYSTEMS + scene.declared(), plan())),
                new Act("reset", scene -> Call.post(SYSTEMS + scene.declared() + "/reset-password", Map.of())),
                new Act("delete", scene -> Call.delete(SYSTEMS + scene.declaredFromStock())),
                new Act("link", Acts::link),
                new Act("unlink", Acts::unlink),
                new Act(
                        "return-to-stock",
                        scene -> Call.post(
                                ARCUS + "/systems/" + scene.declaredFromStock() + "/return-to-stock", Map.of())),
                new Act("fleet-register", Acts::register),
                new Act("associate", SharingActs::associate),
                new Act("remove-company", SharingActs::remove),
                new Act("move", SharingActs::move));
    }

    private static Map<String, ?> fromStock(Scene scene) {
        var form = new HashMap<String, Object>(scene.form());
        var pair = scene.stockPair();
        form.put("pbxId", pair);
        form.put("activationCode", pair);
        return form;
    }

    private static Map<String, ?> plan() {
        return Map.of(
                "name", "Renamed",
                "pbxNationalPrefix", "1",
                "pbxNumberingTranslator", List.of(Map.of("regexpMatch", "^0800", "regexpReplace", "")));
    }

    private static Call link(Scene scene) {
        var system = scene.declared();
        return Call.post(ADMIN + "/sites/" + scene.anotherSite() + "/systems", Map.of("systemId", system));
    }

    private static Call unlink(Scene scene) {
        var system = scene.declared();
        var site = ADMIN + "/sites/" + scene.anotherSite() + "/systems";
        scene.admin().post(site, Map.of("systemId", system));
        return Call.delete(site + "/" + system);
    }

    /** The fleet is the partner's, whom scenes share: this one has a partner of its own. */
    private static Call register(Scene scene) {
        var partner = scene.know(scene.admin().createPartner("Partner of " + scene.word()));
        var pair = scene.pair();
        var hyphen = pair.indexOf('-');
        return Call.post(
                ARCUS + "/fleet/items",
                Map.of(
                        "partnerId",
                        partner,
                        "fleetReference",
                        pair.substring(0, hyphen),
                        "installationReference",
                        pair.substring(hyphen + 1),
                        "model",
                        "OXO Connect"));
    }
}
