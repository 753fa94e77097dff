package dev.arcus.agent.console;

import dev.arcus.agent.console.Sessions.Session;
import dev.arcus.agent.web.Form;
import dev.arcus.agent.web.Request;

/**
 * A request of someone who is logged in; a form of theirs carried the right token.
 *
 * @param words in their language
 */
record Visit(Request request, Session session, Words words) {

    Form form() {
        return request.form();
    }

    boolean isPost() {
        return request.isPost();
    }
}
