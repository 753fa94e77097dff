package dev.arcus.agent.virtual;

import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.state.KeyValues;
import java.util.Set;

/** The file {@code hardware} of a virtual PBX: what it is, made once. */
public record Nameplate(Delivery delivery, String serial, Model model, String software) {

    /** The version of a PBX about which nothing was said. */
    public static final String SOFTWARE = "R6.2";

    public Nameplate {
        if (delivery == Delivery.BTCO && model == Model.EVOLUTION) {
            throw new IllegalArgumentException("an OXO Connect Evolution is delivered from stock, not BTCO");
        }
        Hardware checked = new Hardware(serial, model.label(), software);
        serial = checked.serial();
    }

    public Hardware hardware() {
        return new Hardware(serial, model.label(), software);
    }

    /**
     * Reads a stored one.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    static Nameplate read(KeyValues stored) {
        stored.onlyKnown(Set.of("delivery", "serial", "model", "software"), Set.of());
        return new Nameplate(
                delivery(stored.required("delivery")),
                stored.required("serial"),
                Model.parse(stored.text("model").orElse(Model.CONNECT.label())),
                stored.text("software").orElse(SOFTWARE));
    }

    KeyValues stored() {
        return KeyValues.empty()
                .with("delivery", delivery.word())
                .with("serial", serial)
                .with("model", model.label())
                .with("software", software);
    }

    private static Delivery delivery(String text) {
        for (Delivery each : Delivery.values()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        throw new IllegalArgumentException("delivery is btco or stock");
    }
}
