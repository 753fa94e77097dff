package dev.arcus.hub.storage;

/** A site as lists know it: whose it is, who manages its company, and what organisation that belongs to. */
record FleetPlace(FleetId site, FleetId company, FleetId partner, FleetId organisation) {

    static final int BYTES = 4 * FleetId.BYTES;
}
