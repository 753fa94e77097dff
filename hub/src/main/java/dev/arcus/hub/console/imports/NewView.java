package dev.arcus.hub.console.imports;

import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Frame.Link;
import java.util.List;

/** The form that an import begins with. {@code templates}: files with the header line only. */
public record NewView(FormView form, List<Link> templates) {

    public NewView {
        templates = List.copyOf(templates);
    }
}
