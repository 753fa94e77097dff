package dev.arcus.domain.administration;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.CheckedCode;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.Systems;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Finds device ID and activation code of a new system: the stock pair, generated ones (BTCO), or those specified. */
final class Identify {

    /** To ask whether an item may become a system at all. */
    private static final SystemId ANY_SYSTEM = new SystemId("000000000000000000000000");

    private final Systems systems;
    private final FleetItems fleet;
    private final CodePolicy codes;
    private final RandomGenerator random;

    Identify(Systems systems, FleetItems fleet, CodePolicy codes, RandomGenerator random) {
        this.systems = systems;
        this.fleet = fleet;
        this.codes = codes;
        this.random = random;
    }

    /**
     * What was said of it.
     *
     * @param pbxId null to have one generated
     * @param code null to have one generated
     * @param item of the partner's fleet, or null: a stock pair finds its item, too
     * @param model that the system is to have, as far as that is known; null for a type without models
     */
    record Wish(
            @Nullable PbxId pbxId,
            @Nullable ActivationCode code,
            @Nullable FleetItemId item,
            @Nullable Model model) {}

    /**
     * Where the system is to stand.
     *
     * @param company null for nowhere yet
     * @param partner that manages that company, or whose company it is
     */
    record Target(@Nullable CompanyId company, Optional<CompanyId> partner) {}

    Outcome<Identification> run(Wish wish, Target target) {
        var pbxId = wish.pbxId();
        var code = wish.code();
        var named = wish.item();
        if (named != null) {
            return named(wish, named, target);
        }
        if (pbxId == null && code == null) {
            return btco(wish, null);
        }
        if (code != null && CheckedCode.isShapedLike(code.text()) && !CheckedCode.isIntact(code.text())) {
            return Outcome.refused(
                    Refusal.Reason.INVALID, "activationCode", "is mistyped: its check character does not fit");
        }
        if (pbxId == null) {
            return specified(PbxId.generate(random), code);
        }
        var item = fleet.findByPair(pairId(pbxId));
        if (item.isPresent()) {
            return fromFleet(item.get(), code, target);
        }
        var pair = StockPair.parse(pbxId.text());
        if (pair.isPresent() && (code == null || StockPair.parse(code.text()).equals(pair))) {
            return stock(pair.get());
        }
        return specified(pbxId, code);
    }

    /** The item that is named by its id; what is said of device ID and code has to fit. */
    private Outcome<Identification> named(Wish wish, FleetItemId id, Target target) {
        var found = fleet.find(id).filter(item -> target.partner().equals(Optional.of(item.partner())));
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.Reason.NOT_FOUND, "fleetItemId", "no such PBX in the fleet");
        }
        var item = found.get();
        var pbxId = wish.pbxId();
        if (item.box().mode() == DeliveryMode.STOCK) {
            return pbxId == null || pairId(pbxId).equals(item.pair().pbxId())
                    ? fromFleet(item, wish.code(), target)
                    : Outcome.refused(Refusal.Reason.INVALID, "pbxId", "is not the pair of the PBX in fleetItemId");
        }
        if (pbxId != null || wish.code() != null) {
            return Outcome.refused(
                    Refusal.Reason.INVALID, "pbxId", "must be absent: this PBX is built to order, both are generated");
        }
        return item.moved(custody -> custody.assign(ANY_SYSTEM, target.company()))
                        .isPresent()
                ? btco(wish, item)
                : new Outcome.Refused<>(FleetRefusal.of(item.custody(), "fleetItemId"));
    }

    private Outcome<Identification> btco(Wish wish, @Nullable FleetItem item) {
        if (wish.model() == Model.OXO_CONNECT_EVOLUTION) {
            return Outcome.refused(
                    Refusal.Reason.BTCO_NOT_FOR_EVOLUTION,
                    "pbxId",
                    "OXO Connect Evolution is delivered from stock only");
        }
        var generated =
                new Identification(PbxId.generate(random), codes.generate(random), DeliveryMode.BTCO, true, item);
        return Outcome.done(generated);
    }

    private Outcome<Identification> specified(PbxId pbxId, @Nullable ActivationCode code) {
        if (systems.isTaken(pbxId)) {
            return taken();
        }
        var generated = code == null;
        var given = code == null ? codes.generate(random) : code;
        return Outcome.done(new Identification(pbxId, given, DeliveryMode.SPECIFIED, generated, null));
    }

    private Outcome<Identification> stock(StockPair pair) {
        return systems.isTaken(pair.pbxId())
                ? taken()
                : Outcome.done(new Identification(pair.pbxId(), pair.code(), DeliveryMode.STOCK, false, null));
    }

    private Outcome<Identification> fromFleet(FleetItem item, @Nullable ActivationCode code, Target target) {
        if (!target.partner().equals(Optional.of(item.partner()))) {
            return Outcome.refused(Refusal.Reason.PAIR_REGISTERED, "pbxId", "");
        }
        if (item.box().mode() == DeliveryMode.BTCO) {
            return Outcome.refused(
                    Refusal.Reason.INVALID,
                    "pbxId",
                    "this PBX is built to order: leave both out, and name it by fleetItemId");
        }
        if (item.moved(custody -> custody.assign(ANY_SYSTEM, target.company())).isEmpty()) {
            return new Outcome.Refused<>(FleetRefusal.of(item.custody(), "pbxId"));
        }
        if (systems.isTaken(item.pair().pbxId())) {
            return taken();
        }
        if (code != null && !StockPair.parse(code.text()).equals(Optional.of(item.pair()))) {
            return Outcome.refused(
                    Refusal.Reason.INVALID, "activationCode", "a PBX from stock has its pair as activation code, too");
        }
        var pair = item.pair();
        return Outcome.done(new Identification(pair.pbxId(), pair.code(), DeliveryMode.STOCK, false, item));
    }

    private static Outcome<Identification> taken() {
        return Outcome.refused(Refusal.Reason.PBX_ID_TAKEN, "pbxId", "");
    }

    /** The pair as it is registered, whatever case and blanks were typed. */
    private static PbxId pairId(PbxId typed) {
        return StockPair.parse(typed.text()).map(StockPair::pbxId).orElse(typed);
    }
}
