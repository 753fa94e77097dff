package dev.arcus.hub.console.information;

import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.systems.HistoryView;
import java.util.List;

/**
 * The form that changes a declaration.
 *
 * @param tag names the state that the form began with, {@code seen} when that was, in milliseconds
 * @param models to choose from; empty for a type that has none
 * @param meanwhile what somebody else changed while the form was open
 */
public record EditView(
        Form form,
        String back,
        String tag,
        String seen,
        List<Choice> models,
        List<Choice> countries,
        List<HistoryView.Line> meanwhile) {

    public EditView {
        models = List.copyOf(models);
        countries = List.copyOf(countries);
        meanwhile = List.copyOf(meanwhile);
    }
}
