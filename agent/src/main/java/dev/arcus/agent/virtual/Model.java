package dev.arcus.agent.virtual;

/** The models that a virtual PBX can be. */
public enum Model {
    CONNECT("OXO Connect"),
    EVOLUTION("OXO Connect Evolution");

    private final String label;

    Model(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Reads {@code OXO Connect} or {@code OXO Connect Evolution}, ignoring case.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Model parse(String typed) {
        for (Model model : values()) {
            if (model.label.equalsIgnoreCase(typed.strip())) {
                return model;
            }
        }
        throw new IllegalArgumentException("a model is OXO Connect or OXO Connect Evolution");
    }
}
