package dev.arcus.hub.console.information;

import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Form;
import java.util.List;

/**
 * On which sites a system stands.
 *
 * @param others of its companies, where it could stand, too
 */
public record SitesView(Form form, String action, String back, List<Choice> linked, List<Choice> others) {

    public SitesView {
        linked = List.copyOf(linked);
        others = List.copyOf(others);
    }
}
