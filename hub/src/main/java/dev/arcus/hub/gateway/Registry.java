package dev.arcus.hub.gateway;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which connection serves a system, which ones wait for a declaration, and all there are. Any thread. A connection leaves only as
 * itself: a late end of an old one never takes the place of a new one away.
 */
final class Registry {
    private final Set<Connection> all = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<SystemId, Connection> online = new ConcurrentHashMap<>();
    /** At most one entry a system; each goes with the next login. */
    private final Set<SystemId> renewals = ConcurrentHashMap.newKeySet();

    private final ConcurrentMap<PbxId, List<Connection>> held = new ConcurrentHashMap<>();

    void enter(Connection connection) {
        all.add(connection);
    }

    void leave(Connection connection) {
        all.remove(connection);
    }

    Collection<Connection> all() {
        return List.copyOf(all);
    }

    int size() {
        return all.size();
    }

    void online(SystemId system, Connection connection) {
        online.put(system, connection);
    }

    void offline(SystemId system, Connection connection) {
        online.remove(system, connection);
    }

    Optional<Connection> of(SystemId system) {
        return Optional.ofNullable(online.get(system));
    }

    Collection<Connection> online() {
        return List.copyOf(online.values());
    }

    int onlineCount() {
        return online.size();
    }

    /** A new password is due for the system. */
    void renewalDue(SystemId system) {
        renewals.add(system);
    }

    /** Whether one became due since this was asked last. */
    boolean takeRenewalDue(SystemId system) {
        return renewals.remove(system);
    }

    /** Longest waiting first. */
    List<Connection> held(PbxId pbxId) {
        return held.getOrDefault(pbxId, List.of());
    }

    void hold(PbxId pbxId, Connection connection) {
        held.compute(pbxId, (id, others) -> {
            var all = new ArrayList<Connection>(others == null ? List.of() : others);
            if (!all.contains(connection)) {
                all.add(connection);
            }
            return List.copyOf(all);
        });
    }

    void release(PbxId pbxId, Connection connection) {
        held.computeIfPresent(pbxId, (id, others) -> {
            var left =
                    others.stream().filter(other -> !other.equals(connection)).toList();
            return left.isEmpty() ? null : left;
        });
    }
}
