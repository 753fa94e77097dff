package dev.arcus.wire.admin;

import java.util.List;

/** A site. */
public record SiteBody(
        String id,
        String name,
        String companyId,
        String status,
        String creationDate,
        String statusUpdatedDate,
        Settings settings) {

    /** What the vendor's clients expect to be there. */
    public record Settings(List<String> iceServers) {}

    /** Format {@code small}. */
    public record Small(String id, String name) {}

    /** Format {@code medium}. */
    public record Medium(String id, String name, String companyId, String status) {}
}
