package dev.arcus.agent.virtual;

import java.util.Locale;

/** How a PBX left the factory. */
public enum Delivery {
    /** Built to customer order: customer data and licences on board, Rainbow off. OXO Connect only. */
    BTCO,
    /** Generic software, nothing on board until the installation file is loaded. */
    STOCK;

    /** As in files and options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
