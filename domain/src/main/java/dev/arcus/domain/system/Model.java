package dev.arcus.domain.system;

import java.util.Arrays;
import java.util.Optional;

/** The product behind type {@link SystemType#OXO}, chosen in the form under "Server-Typ". */
public enum Model {
    OXO_CONNECT("OXO Connect"),
    OXO_CONNECT_EVOLUTION("OXO Connect Evolution");

    private final String label;

    Model(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Model> parse(String label) {
        return Arrays.stream(values())
                .filter(model -> model.label.equalsIgnoreCase(label.strip()))
                .findFirst();
    }
}
