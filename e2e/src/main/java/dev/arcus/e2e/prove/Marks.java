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

    /** A line of a log. */
    void hear(String line) {
        Mark.in(line).ifPresent(this::add);
    }

    private synchronized void add(Mark.Seen seen) {
        of(sinceAiming, seen.mark()).add(seen.pbxId());
        of(ofTheExchange, seen.mark()).add(seen.pbxId());
        notifyAll();
    }

    /** New exchanges begin. */
    synchronized void forget() {
        sinceAiming.clear();
        ofTheExchange.clear();
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
