package dev.arcus.domain.activation;

import dev.arcus.domain.credential.Credential.Activating;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.fleet.FirstActivations;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.session.Session;
import java.time.Instant;
import java.util.Optional;

/** What the exchange asks the fleet, and what the fleet learns from it. */
public final class StockBoxes {

    private final FleetItems fleet;
    private final FirstActivations firsts;

    public StockBoxes(FleetItems fleet, FirstActivations firsts) {
        this.fleet = fleet;
        this.firsts = firsts;
    }

    /** The item of that pair, while it only needs its declaration. */
    Optional<FleetItem> waiting(PbxId pair) {
        return fleet.findByPair(pair).filter(FleetItem::awaitsDeclaration);
    }

    /**
     * The box completed the exchange, in the transaction that is open. Where no serial number was known, its own is from now on, and one
     * that proved a mere pair is kept for a person to look at.
     */
    void learn(Session session, Activating offer, Instant now) {
        var item = fleet.findBySystem(session.system()).flatMap(found -> fleet.locked(found.id()));
        if (item.isPresent()) {
            if (item.get().serial() != null) {
                return;
            }
            var box = item.get().box().withSerial(offer.box().serial());
            fleet.update(item.get().with(box));
        }
        if (isPair(session.pbxId(), offer)) {
            var before = firsts.find(session.system());
            if (before.isEmpty() || !before.get().box().equals(offer.box())) {
                firsts.put(new FirstActivation(session.system(), offer.box(), session.address(), now, false));
            }
        }
    }

    private static boolean isPair(PbxId pbxId, Activating offer) {
        return StockPair.parse(pbxId.text())
                .map(pair -> pair.code().equals(offer.code()))
                .orElse(false);
    }
}
