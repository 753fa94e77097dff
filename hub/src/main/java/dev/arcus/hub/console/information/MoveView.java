package dev.arcus.hub.console.information;

import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.ConfirmView;
import dev.arcus.hub.console.frame.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The move of a system to another company: whereto, then what that means.
 *
 * @param confirm what it means; null until a company is chosen
 * @param licence the licence agreement that may be accepted for the new company; empty where there is no gateway
 * @param paragraphs of that agreement
 */
public record MoveView(
        Form form,
        String action,
        CompanyChoices companies,
        List<Choice> sites,
        @Nullable ConfirmView confirm,
        String licence,
        List<String> paragraphs) {

    public MoveView {
        sites = List.copyOf(sites);
        paragraphs = List.copyOf(paragraphs);
    }
}
