package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import org.jspecify.annotations.Nullable;

/** Puts a PBX into a partner's stock. A pair exists once in the hub, whoever owns it. */
public final class RegisterFleetItem {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final Chance chance;

    public RegisterFleetItem(SystemStores stores, AccessPolicy policy, Chance chance) {
        this.stores = stores;
        this.policy = policy;
        this.chance = chance;
    }

    /**
     * What goes into stock.
     *
     * @param partner whose; null for the actor's own
     */
    public record Input(@Nullable CompanyId partner, StockPair pair, BoxDetails box) {}

    public Outcome<FleetItem> run(Actor actor, Input input) {
        return switch (prepare(actor, input)) {
            case Outcome.Refused<CompanyId> refused -> new Outcome.Refused<>(refused.why());
            case Outcome.Done<CompanyId> owner -> store(actor, item(input, owner.value(), keysOf(input.pair())));
        };
    }

    /** The first half of {@link #run}: whose item it will be. Writes nothing. */
    public Outcome<CompanyId> prepare(Actor actor, Input input) {
        if (!policy.mayEver(actor, Act.WRITE_FLEET)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var named = input.partner();
        var partner = named == null ? actor.company() : named;
        if (!actor.is(Role.SUPERADMIN) && !partner.equals(actor.company())) {
            return Outcome.refused(Reason.NOT_IN_SCOPE, "partnerId", "no such company");
        }
        if (!stores.companies().find(partner).map(Company::isPartner).orElse(false)) {
            return Outcome.refused(Reason.INVALID, "partnerId", "not a business partner");
        }
        // A pair that a system has as its device ID already is as taken as one in a fleet.
        return stores.systems().isTaken(input.pair().pbxId())
                ? Outcome.refused(Reason.PAIR_REGISTERED, "installationReference", "")
                : Outcome.done(partner);
    }

    private ScramKeys keysOf(StockPair pair) {
        return ScramKeys.derive(pair.code().text(), Salt.of(chance.saltKey(), pair.toString()));
    }

    /** The second half of {@link #run}, for one of thousands: the keys of its pair are derived later. */
    public Outcome<FleetItem> registerOneOfMany(Actor actor, CompanyId partner, Input input) {
        var pair = input.pair();
        var keys = ScramKeys.deferred(pair.code().text(), Salt.of(chance.saltKey(), pair.toString()));
        return store(actor, item(input, partner, keys));
    }

    private FleetItem item(Input input, CompanyId partner, ScramKeys keys) {
        return FleetItem.inStock(
                FleetItemId.next(chance.random()),
                partner,
                input.pair(),
                keys,
                input.box(),
                chance.clock().instant());
    }

    private Outcome<FleetItem> store(Actor actor, FleetItem item) {
        return stores.transactions().run(() -> {
            var pair = item.pair().pbxId();
            // Held for a moment: who declares a system with this pair now waits, and then finds the item.
            if (!stores.systems().claim(pair, item.id().value())) {
                return clash(item);
            }
            var added = stores.fleet().add(item);
            stores.systems().free(pair);
            if (!added) {
                return clash(item);
            }
            stores.audit()
                    .add(AuditEvent.of(
                                    item.created(),
                                    actor,
                                    "fleet.register",
                                    item.id(),
                                    item.pair().toString())
                            .concerning(item.partner(), item.partner()));
            return Outcome.done(item);
        });
    }

    /** Whose it is, is said to its partner only. */
    private Outcome<FleetItem> clash(FleetItem item) {
        var own = stores.fleet()
                .findByPair(item.pair().pbxId())
                .map(other -> other.partner().equals(item.partner()))
                .orElse(false);
        return Outcome.refused(own ? Reason.PAIR_IN_OWN_FLEET : Reason.PAIR_OF_ANOTHER, "installationReference", "");
    }
}
