package dev.arcus.e2e.prove;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the logs of an exchange have said so far. The threads that read the logs write it, the one that aims waits on it. */
final class Marks {

    private final Map<Mark, Set<String>> sinceAiming = new EnumMap<>(Mark.class);
    private final Map<Mark, Set<String>> ofTheExchange = new EnumMap<>(Mark.class);

    /** Who is known to have the new password. */
    private final Set<String> holders = new HashSet<>();

    /** Whether a login with a password may be one with the old one, which opens an exchange as a code does. */
    private boolean renewals;

    /** A line of a log. */
    void hear(String line) {
        Mark.in(line).ifPresent(this::add);
    }

    private synchronized void add(Mark.Seen seen) {
        if (seen.mark() == Mark.STORED) {
            holders.add(seen.pbxId());
        }
        var isOld = renewals && !holders.contains(seen.pbxId());
        if (isOld && seen.mark() == Mark.ONLINE_WITH_PASSWORD) {
            return;
        }
        var mark = isOld && seen.mark() == Mark.LOGIN_WITH_PASSWORD ? Mark.LOGIN_WITH_CODE : seen.mark();
        of(sinceAiming, mark).add(seen.pbxId());
        of(ofTheExchange, mark).add(seen.pbxId());
        notifyAll();
    }

    /** New exchanges begin; {@code renew}: of a password for another one. */
    synchronized void forget(boolean renew) {
        renewals = renew;
        holders.clear();
        sinceAiming.clear();
        ofTheExchange.clear();
    }

    /** Its folder holds the new password, though it may have been killed before it could say so: with that it logs in from now on. */
    synchronized void holdsNew(String pbxId) {
        holders.add(pbxId);
    }

    /** A new aim is taken: only marks from now on count for it. */
    synchronized void aim() {
        sinceAiming.clear();
    }

    synchronized boolean saw(Mark mark, String pbxId) {
        return of(ofTheExchange, mark).contains(pbxId);
    }

    /** Whether it has begun to log in since the aim was taken. */
    synchronized boolean cameBack(String pbxId) {
        return of(sinceAiming, Mark.LOGIN_WITH_CODE).contains(pbxId)
                || of(sinceAiming, Mark.LOGIN_WITH_PASSWORD).contains(pbxId);
    }

    /** Returns when one more exchange has reached {@code mark} since the aim was taken, or after {@code limit}. */
    synchronized boolean awaitAnother(Mark mark, Duration limit) throws InterruptedException {
        return await(mark, of(sinceAiming, mark).size() + 1, limit);
    }

    /** Returns when {@code count} exchanges have reached {@code mark} since the aim was taken, or after {@code limit}. */
    synchronized boolean await(Mark mark, int count, Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (of(sinceAiming, mark).size() < count) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private static Set<String> of(Map<Mark, Set<String>> map, Mark mark) {
        return map.computeIfAbsent(mark, key -> new HashSet<>());
    }
}
