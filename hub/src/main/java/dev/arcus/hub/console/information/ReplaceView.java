package dev.arcus.hub.console.information;

import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.ConfirmView;
import dev.arcus.hub.console.frame.Form;
import java.util.List;

/**
 * Another box takes over the system.
 *
 * @param more what is said where the list of items cannot hold all; empty where it does
 * @param former whether the present box is of the fleet, so that it is asked what becomes of it
 */
public record ReplaceView(
        Form form,
        ConfirmView confirm,
        List<Choice> items,
        String more,
        List<Choice> models,
        boolean former,
        List<Choice> formers) {

    public ReplaceView {
        items = List.copyOf(items);
        models = List.copyOf(models);
        formers = List.copyOf(formers);
    }
}
