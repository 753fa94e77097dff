package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.Likeness;
import dev.arcus.domain.history.UnknownIdentity;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Transactions;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Systems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "A box calls itself X, nobody declared it." Staff see all; who has systems or a fleet sees what differs from one of these in one
 * place, and that one by name.
 */
public final class ReadUnknown {

    private static final int STRANGERS = 10_000;
    private static final int AT_ONCE = 500;

    private final Systems systems;
    private final FleetItems fleet;
    private final Attempts attempts;
    private final AccessPolicy policy;
    private final Transactions transactions;

    public ReadUnknown(
            Systems systems, FleetItems fleet, Attempts attempts, AccessPolicy policy, Transactions transactions) {
        this.systems = systems;
        this.fleet = fleet;
        this.attempts = attempts;
        this.policy = policy;
        this.transactions = transactions;
    }

    /**
     * An unknown name.
     *
     * @param meant the one it was most likely meant to be, of those that the actor may see; or null
     */
    public record Unknown(
            UnknownIdentity identity, @Nullable String meant) {}

    public Outcome<List<Unknown>> run(Actor actor, int limit) {
        if (!policy.mayEver(actor, Act.READ_SYSTEMS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var unknown = UnknownIdentity.among(attempts.ofStrangers(STRANGERS));
        if (unknown.isEmpty()) {
            return Outcome.done(List.of());
        }
        return Outcome.done(transactions.reading(() -> found(actor, unknown, limit)));
    }

    private List<Unknown> found(Actor actor, List<UnknownIdentity> unknown, int limit) {
        var names = names(actor);
        var everything = policy.reachOf(actor, Act.READ_SYSTEMS) instanceof Reach.Everything;
        var shown = stillUnknown(everything ? unknown : likeOneOf(names, unknown), limit);
        var meant = Likeness.of(keys(shown), names);
        lookAhead(meant.values());
        return shown.stream()
                .map(identity -> new Unknown(identity, asWritten(meant.get(identity.key()))))
                .toList();
    }

    private static List<UnknownIdentity> likeOneOf(List<String> names, List<UnknownIdentity> unknown) {
        var like = Likeness.of(keys(unknown), names).keySet();
        return unknown.stream()
                .filter(identity -> like.contains(identity.key()))
                .toList();
    }

    private static List<String> keys(List<UnknownIdentity> some) {
        return some.stream().map(UnknownIdentity::key).toList();
    }

    /** Without those that were declared or registered since: the first {@code limit}. */
    private List<UnknownIdentity> stillUnknown(List<UnknownIdentity> some, int limit) {
        var still = new ArrayList<UnknownIdentity>();
        for (var from = 0; from < some.size() && still.size() < limit; from += AT_ONCE) {
            var next = some.subList(from, Math.min(some.size(), from + AT_ONCE));
            lookAhead(keys(next));
            next.stream().filter(identity -> !isKnownNow(identity)).forEach(still::add);
        }
        return still.subList(0, Math.min(limit, still.size()));
    }

    private void lookAhead(Collection<String> keys) {
        var ids = keys.stream().flatMap(key -> pbxId(key).stream()).toList();
        systems.lookAhead(ids);
        fleet.lookAhead(ids);
    }

    private boolean isKnownNow(UnknownIdentity identity) {
        return pbxId(identity.key())
                .map(id -> systems.findByPbxId(id).isPresent()
                        || fleet.findByPair(id).isPresent())
                .orElse(false);
    }

    /** As it was declared or registered; {@code meant} may be null, for none. */
    private @Nullable String asWritten(@Nullable String meant) {
        return Optional.ofNullable(meant)
                .flatMap(ReadUnknown::pbxId)
                .map(id -> systems.findByPbxId(id)
                        .map(PbxSystem::pbxId)
                        .or(() -> fleet.findByPair(id).map(item -> item.pair().pbxId()))
                        .orElse(id)
                        .text())
                .orElse(null);
    }

    /** As they are compared: a PBX from stock is a system and an item, and one name. */
    private List<String> names(Actor actor) {
        var names = new LinkedHashSet<>(systems.keys(policy.reachOf(actor, Act.READ_SYSTEMS)));
        if (policy.mayEver(actor, Act.READ_FLEET)) {
            var all = policy.reachOf(actor, Act.READ_FLEET) instanceof Reach.Everything;
            names.addAll(fleet.keys(all ? null : actor.company()));
        }
        return List.copyOf(names);
    }

    private static Optional<PbxId> pbxId(String key) {
        try {
            return Optional.of(new PbxId(key));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
