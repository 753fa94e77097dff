package dev.arcus.hub.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The connections that have not logged in, oldest first, bounded in all and for each address; and the room for upgraded ones. Any
 * thread; one lock, held for moments.
 */
final class Lobby {
    private final GatewayLimits.Crowd limits;
    private final Map<Connection, String> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> perAddress = new HashMap<>();
    private final Set<Connection> upgraded = new HashSet<>();

    Lobby(GatewayLimits.Crowd limits) {
        this.limits = limits;
    }

    /** Lets a connection in whose address is not known yet; the oldest one that has to leave for it, if any. */
    synchronized Optional<Connection> enter(Connection connection) {
        var oldest = waiting.size() < limits.maxUnauthenticated()
                ? Optional.<Connection>empty()
                : Optional.of(waiting.keySet().iterator().next());
        oldest.ifPresent(this::stopWaiting);
        waiting.put(connection, "");
        return oldest;
    }

    /** Learns where a connection comes from; false when there are too many from there. */
    synchronized boolean cameFrom(Connection connection, String address) {
        var before = waiting.get(connection);
        if (before == null) {
            return true;
        }
        uncount(before);
        waiting.put(connection, address);
        return perAddress.merge(address, 1, Integer::sum) <= limits.maxUnauthenticatedPerAddress();
    }

    synchronized void loggedIn(Connection connection) {
        stopWaiting(connection);
    }

    synchronized void ended(Connection connection) {
        stopWaiting(connection);
        upgraded.remove(connection);
    }

    /** Takes room for one more WebSocket; false when there is none, or the connection has ended already. */
    synchronized boolean upgrade(Connection connection) {
        if (upgraded.size() >= limits.maxConnections() || !waiting.containsKey(connection)) {
            return false;
        }
        return upgraded.add(connection);
    }

    private void stopWaiting(Connection connection) {
        var address = waiting.remove(connection);
        if (address != null) {
            uncount(address);
        }
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized int upgraded() {
        return upgraded.size();
    }

    private void uncount(String address) {
        if (!address.isEmpty()) {
            perAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        }
    }
}
