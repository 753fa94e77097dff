package dev.arcus.hub.console.people;

import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Form;
import java.util.List;

/**
 * The form of one user.
 *
 * @param known whether the user exists already
 * @param self whether it is the visitor: nobody changes the own rights
 * @param secondFactor since when it is on; empty while it is off
 * @param path of the user, for the acts; empty for a new one
 */
public record UserView(
        Form form,
        boolean known,
        boolean self,
        String secondFactor,
        String path,
        String back,
        List<Choice> roles,
        List<Choice> sites,
        List<Choice> languages) {

    public UserView {
        roles = List.copyOf(roles);
        sites = List.copyOf(sites);
        languages = List.copyOf(languages);
    }
}
