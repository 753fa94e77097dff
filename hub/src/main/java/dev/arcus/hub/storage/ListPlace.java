package dev.arcus.hub.storage;

/** A site as lists know it: whose it is, who manages its company, and what organisation that belongs to. */
record ListPlace(ListId site, ListId company, ListId partner, ListId organisation) {

    static final int BYTES = 4 * ListId.BYTES;

    /** One of its four ids, in the order in which they lie in memory. */
    enum Part {
        SITE,
        COMPANY,
        PARTNER,
        ORGANISATION;

        int offset() {
            return ordinal() * ListId.BYTES;
        }
    }
}
