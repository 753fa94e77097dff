package dev.arcus.e2e.prove.acts;

import static dev.arcus.e2e.prove.acts.Scene.ARCUS;

import java.util.List;
import java.util.Map;

/** The acts on the notice rules of a company. */
final class NoticeActs {

    private NoticeActs() {}

    static final List<Act> ALL = List.of(
            new Act(
                    "notice-create",
                    scene -> Call.post(rules(scene), rule("Night")).once(scene.word())),
            new Act("notice-change", scene -> Call.put(rules(scene) + "/" + created(scene), rule("Day"))),
            new Act("notice-delete", scene -> Call.delete(rules(scene) + "/" + created(scene))));

    private static String created(Scene scene) {
        return scene.know(
                scene.admin().post(rules(scene), rule("Night")).path("id").asText());
    }

    private static Map<String, ?> rule(String name) {
        return Map.of("name", name, "topics", List.of("status"), "addresses", List.of("ada@example.org"));
    }

    private static String rules(Scene scene) {
        return ARCUS + "/companies/" + scene.company() + "/notice-rules";
    }
}
