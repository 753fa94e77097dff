package dev.arcus.wire.admin;

/** The answer to a login or a renewal (admin API §4.4); not wrapped in an envelope. */
public record LoginBody(String token, PersonBody loggedInUser, LoggedInApplication loggedInApplication) {

    public record LoggedInApplication(String id, String name) {}

    /** Never prints the token. */
    @Override
    public String toString() {
        return "LoginBody[" + loggedInUser.loginEmail() + "]";
    }
}
