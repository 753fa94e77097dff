package dev.arcus.hub.console.telephony;

import dev.arcus.hub.console.frame.Form;
import java.util.List;

/** What holds for emergency numbers. {@code rules}: those that would bar or change one. */
public record EmergencyView(Form form, String back, String tag, boolean mayChange, List<Touching> rules) {

    public EmergencyView {
        rules = List.copyOf(rules);
    }

    /** A rule that touches emergency numbers; {@code field} is its box to confirm that. */
    public record Touching(String field, String label, String numbers) {}
}
