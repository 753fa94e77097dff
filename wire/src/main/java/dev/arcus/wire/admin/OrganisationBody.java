package dev.arcus.wire.admin;

/** An organisation (admin API §4.8). */
public record OrganisationBody(String id, String name, String visibility, String creationDate) {

    /** Format {@code small}. */
    public record Small(String id, String name) {}
}
