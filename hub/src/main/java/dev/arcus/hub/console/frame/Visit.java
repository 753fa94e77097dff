package dev.arcus.hub.console.frame;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.User;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One request of somebody who is logged in.
 *
 * @param csrf what each form of this session repeats
 * @param words in the language that the visitor chose
 * @param zone in which times are shown
 * @param path of the page, without its query
 * @param address IP address that the request came from
 * @param policy for what is not even shown to those who may not do it
 */
public record Visit(
        User user, String csrf, Words words, ZoneId zone, String path, String address, AccessPolicy policy) {

    public Actor actor() {
        return user.actor().from(address);
    }

    /** Whether a role of the visitor allows {@code act} at all. */
    public boolean may(Act act) {
        return policy.mayEver(actor(), act);
    }

    /** Whether the visitor belongs to the hub's own staff, or reaches everything by another role. */
    public boolean sees(Act act) {
        return policy.reachOf(actor(), act) instanceof Reach.Everything;
    }

    public String time(Instant at) {
        return words.time(at, zone);
    }

    /** As {@link #time}, without seconds: for lists. */
    public String minute(Instant at) {
        return words.minute(at, zone);
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
