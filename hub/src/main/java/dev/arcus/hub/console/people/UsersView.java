package dev.arcus.hub.console.people;

import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Listing;
import java.util.List;

/** The users of a company. {@code create}: the address of the form for a new one; empty for people who may not. */
public record UsersView(Listing listing, String csv, String create, List<Line> lines, long total) {

    public UsersView {
        lines = List.copyOf(lines);
    }

    /** One user. {@code href}: empty for whoever the visitor cannot change. */
    public record Line(String href, String name, String email, String role, Badge state, String lastLogin) {}
}
