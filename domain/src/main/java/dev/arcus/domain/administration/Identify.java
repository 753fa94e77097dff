package dev.arcus.domain.administration;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.CheckedCode;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.FleetItem;
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

    /** {@code partner} is the partner that manages the target company, or whose company it is. */
    Outcome<Identification> run(SystemDeclaration declaration, Optional<CompanyId> partner) {
        var pbxId = declaration.pbxId();
        var code = declaration.code();
        if (pbxId == null && code == null) {
            return btco(declaration);
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
            return fromFleet(item.get(), code, partner);
        }
        var pair = StockPair.parse(pbxId.text());
        if (pair.isPresent() && (code == null || StockPair.parse(code.text()).equals(pair))) {
            return stock(pair.get());
        }
        return specified(pbxId, code);
    }

    private Outcome<Identification> btco(SystemDeclaration declaration) {
        if (declaration.modelOrDefault() == Model.OXO_CONNECT_EVOLUTION) {
            return Outcome.refused(
                    Refusal.Reason.BTCO_NOT_FOR_EVOLUTION,
                    "pbxId",
                    "OXO Connect Evolution is delivered from stock only");
        }
        var generated =
                new Identification(PbxId.generate(random), codes.generate(random), DeliveryMode.BTCO, true, null);
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

    private Outcome<Identification> fromFleet(
            FleetItem item, @Nullable ActivationCode code, Optional<CompanyId> partner) {
        if (!partner.equals(Optional.of(item.partner()))) {
            return Outcome.refused(Refusal.Reason.PAIR_REGISTERED, "pbxId", "");
        }
        if (systems.isTaken(item.pair().pbxId()) || !item.isInStock()) {
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
