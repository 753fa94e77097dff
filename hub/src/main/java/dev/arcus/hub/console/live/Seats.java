package dev.arcus.hub.console.live;

import dev.arcus.domain.people.UserId;
import java.util.HashMap;
import java.util.Map;

/** How many pages turn by themselves at once: in all, and of one person. Any thread. */
final class Seats {

    private final int inAll;
    private final int ofPerson;
    private final Map<UserId, Integer> taken = new HashMap<>();
    private int total;

    Seats(int inAll, int ofPerson) {
        this.inAll = inAll;
        this.ofPerson = ofPerson;
    }

    synchronized boolean take(UserId person) {
        var own = taken.getOrDefault(person, 0);
        if (total >= inAll || own >= ofPerson) {
            return false;
        }
        taken.put(person, own + 1);
        total++;
        return true;
    }

    synchronized void leave(UserId person) {
        total--;
        taken.computeIfPresent(person, (who, own) -> own == 1 ? null : own - 1);
    }
}
