package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.Likeness;
import dev.arcus.domain.history.UnknownIdentity;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Systems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * "A box calls itself X, nobody declared it." Staff see all; who has systems or a fleet sees what differs from one of these in one
 * place, and that one by name.
 */
public final class ReadUnknown {

    private static final int STRANGERS = 10_000;
    private static final int MOST_NAMES = 20_000;

    private final Systems systems;
    private final FleetItems fleet;
    private final Attempts attempts;
    private final AccessPolicy policy;

    public ReadUnknown(Systems systems, FleetItems fleet, Attempts attempts, AccessPolicy policy) {
        this.systems = systems;
        this.fleet = fleet;
        this.attempts = attempts;
        this.policy = policy;
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
        var everything = policy.reachOf(actor, Act.READ_SYSTEMS) instanceof Reach.Everything;
        var likeness = new Likeness(names(actor));
        return Outcome.done(unknown.stream()
                .map(identity ->
                        new Unknown(identity, likeness.of(identity.key()).orElse(null)))
                .filter(found -> everything || found.meant() != null)
                .filter(found -> !isKnownNow(found.identity()))
                .limit(limit)
                .map(this::asDeclared)
                .toList());
    }

    /** Declared or registered since. */
    private boolean isKnownNow(UnknownIdentity identity) {
        return pbxId(identity.key())
                .map(id -> systems.findByPbxId(id).isPresent()
                        || fleet.findByPair(id).isPresent())
                .orElse(false);
    }

    /** With the meant name as it was declared or registered. */
    private Unknown asDeclared(Unknown found) {
        var meant = Optional.ofNullable(found.meant()).flatMap(ReadUnknown::pbxId);
        return new Unknown(
                found.identity(), meant.map(this::asWritten).map(PbxId::text).orElse(null));
    }

    private PbxId asWritten(PbxId meant) {
        return systems.findByPbxId(meant)
                .map(PbxSystem::pbxId)
                .or(() -> fleet.findByPair(meant).map(item -> item.pair().pbxId()))
                .orElse(meant);
    }

    /** As they are compared: a PBX from stock is a system and an item, and one name. */
    private List<String> names(Actor actor) {
        var names = new ArrayList<>(systems.keys(policy.reachOf(actor, Act.READ_SYSTEMS)));
        if (policy.mayEver(actor, Act.READ_FLEET)) {
            var all = policy.reachOf(actor, Act.READ_FLEET) instanceof Reach.Everything;
            var wanted = FleetFilter.of(all ? null : actor.company());
            pages(request -> fleet.list(wanted, request))
                    .map(FleetItem::pair)
                    .forEach(pair -> names.add(pair.pbxId().key()));
        }
        return names;
    }

    private static <T> Stream<T> pages(Function<Page.Request, Page<T>> list) {
        var all = new ArrayList<T>();
        Page<T> page;
        var offset = 0L;
        do {
            page = list.apply(new Page.Request(Page.Request.MAX_LIMIT, offset));
            all.addAll(page.items());
            offset += Page.Request.MAX_LIMIT;
        } while (offset < page.total() && offset < MOST_NAMES);
        return all.stream();
    }

    private static Optional<PbxId> pbxId(String key) {
        try {
            return Optional.of(new PbxId(key));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
