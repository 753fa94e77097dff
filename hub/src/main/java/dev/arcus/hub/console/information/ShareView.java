package dev.arcus.hub.console.information;

import dev.arcus.hub.console.frame.Form;
import java.util.List;

/**
 * Which companies a system serves.
 *
 * @param several whether it may serve more than one
 * @param turns whether that can be switched here
 * @param others how many there are that the visitor does not see; empty for none
 * @param choices whom it could serve, too
 */
public record ShareView(
        Form form,
        String action,
        String back,
        String tag,
        boolean several,
        boolean turns,
        List<Line> companies,
        String others,
        CompanyChoices choices) {

    public ShareView {
        companies = List.copyOf(companies);
    }

    /** One company. {@code remove}: where the system is taken off it; empty where it cannot be. */
    public record Line(String name, String href, String sites, String remove) {}
}
