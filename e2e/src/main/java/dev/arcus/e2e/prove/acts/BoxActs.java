package dev.arcus.e2e.prove.acts;

import static dev.arcus.e2e.prove.acts.Scene.ARCUS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.e2e.support.AdminClient.Declared;
import java.util.List;
import java.util.Map;

/** The acts on the box of a system, and on its password. What they need is done by boxes that dial in. */
final class BoxActs {

    private BoxActs() {}

    static final List<Act> ALL = List.of(
            new Act(
                    "renew-password",
                    scene -> Call.post(system(scene.activated().system()) + "/renew-password", Map.of())),
            new Act(
                    "undo-first",
                    scene -> Call.post(system(firstWithThePair(scene)) + "/first-activation/undo", Map.of())),
            new Act("unblock", BoxActs::unblock),
            new Act("clone-accept", scene -> answer(scene, "accept")),
            new Act("clone-reject", scene -> answer(scene, "reject")),
            new Act("clone-block", scene -> answer(scene, "block-both")),
            new Act("replace-hardware", BoxActs::replaceToOrder),
            new Act("replace-from-fleet", BoxActs::replaceFromFleet));

    /** A first box came with a pair whose serial number nobody knew. */
    private static Declared firstWithThePair(Scene scene) {
        var pair = scene.stockPairWithoutSerial();
        var system = scene.admin().declareStock("PBX of " + scene.word(), scene.site(), pair);
        scene.know(system.id());
        scene.activate(system);
        return system;
    }

    private static Call unblock(Scene scene) {
        var system = firstWithThePair(scene);
        scene.admin().post(system(system) + "/first-activation/undo", Map.of());
        var blocked = scene.admin().get(system(system) + "/blocked-boxes").path(0);
        return Call.delete(system(system) + "/blocked-boxes/"
                + scene.know(blocked.path("key").asText()));
    }

    /** Another box came with the password. */
    private static Call answer(Scene scene, String answer) {
        var active = scene.activated();
        scene.knock(active.system(), active.password(), Scene.ANOTHER_BOX);
        JsonNode seen = scene.admin().get(system(active.system()) + "/clones").path(0);
        return Call.post(
                system(active.system()) + "/clones/"
                        + scene.know(seen.path("id").asText()) + "/" + answer,
                Map.of());
    }

    private static Call replaceToOrder(Scene scene) {
        return Call.post(system(scene.activated().system()) + "/replace-hardware", Map.of())
                .once(scene.word());
    }

    private static Call replaceFromFleet(Scene scene) {
        var system = scene.declaredFromStock();
        var other = scene.stockItem(scene.pair());
        return Call.post(
                        ARCUS + "/systems/" + system + "/replace-hardware",
                        Map.of("fleetItemId", other, "formerItem", "retired"))
                .once(scene.word());
    }

    private static String system(Declared system) {
        return ARCUS + "/systems/" + system.id();
    }
}
