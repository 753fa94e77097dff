package dev.arcus.agent;

import dev.arcus.agent.virtual.Delivery;
import dev.arcus.agent.virtual.InstallationFile;
import dev.arcus.agent.virtual.Model;
import dev.arcus.agent.virtual.Nameplate;
import java.util.Optional;
import java.util.function.Supplier;

/** What virtual PBX is wanted; what is absent is as it was, or as usual. */
public record PbxPlan(
        Optional<Delivery> delivery,
        Optional<String> serial,
        Optional<Model> model,
        Optional<String> software,
        Optional<InstallationFile> installation) {

    /** Whatever is there, else a BTCO PBX. */
    public static PbxPlan any() {
        return new PbxPlan(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with what is installed already, if nothing is to be installed. */
    PbxPlan installedOr(Optional<InstallationFile> installed) {
        return new PbxPlan(delivery, serial, model, software, installation.or(() -> installed));
    }

    /**
     * The PBX after this plan: hardware does not change, software may.
     *
     * @param built what was built before
     * @param serials makes a serial number if none was given
     * @throws IllegalArgumentException when the plan contradicts itself or what was built
     */
    public Nameplate plate(Optional<Nameplate> built, Supplier<String> serials) {
        if (built.isEmpty()) {
            return new Nameplate(
                    delivery.orElseGet(this::usualDelivery),
                    serial.orElseGet(serials),
                    model.orElse(Model.CONNECT),
                    software.orElse(Nameplate.SOFTWARE));
        }
        Nameplate old = built.get();
        refuseOther("serial number " + old.serial(), serial, old.serial());
        refuseOther("model " + old.model().label(), model, old.model());
        refuseOther("delivery " + old.delivery().word(), delivery, old.delivery());
        return new Nameplate(old.delivery(), old.serial(), old.model(), software.orElse(old.software()));
    }

    /** A pair comes with PBXs from stock only; an Evolution is always from stock. */
    private Delivery usualDelivery() {
        boolean pair = installation.filter(file -> file.pair().isPresent()).isPresent();
        return pair || model.equals(Optional.of(Model.EVOLUTION)) ? Delivery.STOCK : Delivery.BTCO;
    }

    private static <T> void refuseOther(String what, Optional<T> wanted, T is) {
        if (wanted.filter(other -> !other.equals(is)).isPresent()) {
            throw new IllegalArgumentException(
                    "this state folder belongs to a PBX with " + what + ": give another --state for another PBX");
        }
    }
}
