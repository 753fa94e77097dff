package dev.arcus.hub.console.telephony;

import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Form;
import java.util.List;

/** All rules as text, to paste others. {@code copies}: systems of the company whose rules can be copied. */
public record RuleTextView(Form form, String back, String tag, List<Choice> copies) {

    public RuleTextView {
        copies = List.copyOf(copies);
    }
}
