package dev.arcus.hub.console.account;

import dev.arcus.hub.console.frame.FormView;
import java.util.List;

/** The own account: where one is logged in, how the second factor stands, and the form for another password. */
public record AccountView(String email, List<Session> sessions, String secondFactor, FormView password) {

    public AccountView {
        sessions = List.copyOf(sessions);
    }

    /** A browser. {@code own}: the one that looks at this page. */
    public record Session(String name, String address, String began, String used, boolean own) {}
}
