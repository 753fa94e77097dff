package dev.arcus.hub.console.frame;

import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.User;
import io.javalin.http.Context;
import java.time.ZoneId;

/**
 * One request of somebody who is logged in.
 *
 * @param csrf what each form of this session repeats
 * @param words in the language that the visitor chose
 * @param zone in which times are shown
 * @param path of the page, without its query
 * @param address IP address that the request came from
 */
public record Visit(User user, String csrf, Words words, ZoneId zone, String path, String address) {

    public Actor actor() {
        return user.actor().from(address);
    }

    public String text(String key, Object... values) {
        return words.text(key, values);
    }

    /** Where a request came from, without port. */
    public static String address(Context context) {
        return context.req().getRemoteAddr();
    }

    /** Never prints the token of the forms. */
    @Override
    public String toString() {
        return "Visit[" + user + " " + path + "]";
    }
}
