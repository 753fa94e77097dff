package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.system.Model;
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
     * @param serial CPU serial number, or null when unknown
     */
    public record Input(
            @Nullable CompanyId partner,
            StockPair pair,
            Model model,
            @Nullable String serial) {}

    public Outcome<FleetItem> run(Actor actor, Input input) {
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
        return store(actor, item(input, partner));
    }

    private FleetItem item(Input input, CompanyId partner) {
        var pair = input.pair();
        var salt = Salt.of(chance.saltKey(), pair.toString());
        return new FleetItem(
                FleetItemId.next(chance.random()),
                partner,
                pair,
                ScramKeys.derive(pair.code().text(), salt),
                input.model(),
                input.serial(),
                FleetItem.Custody.IN_STOCK,
                null,
                chance.clock().instant());
    }

    private Outcome<FleetItem> store(Actor actor, FleetItem item) {
        // A pair that a system has as its device ID already is as taken as one in a fleet.
        var stored = !stores.systems().isTaken(item.pair().pbxId())
                && stores.transactions().run(() -> {
                    if (!stores.fleet().add(item)) {
                        return false;
                    }
                    var pair = item.pair().toString();
                    stores.audit()
                            .add(AuditEvent.of(item.created(), actor, "fleet.register", item.id(), pair)
                                    .concerning(item.partner(), item.partner()));
                    return true;
                });
        return stored ? Outcome.done(item) : Outcome.refused(Reason.PAIR_REGISTERED, "installationReference", "");
    }
}
