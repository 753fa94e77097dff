package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A site.
 *
 * @param latinName the name without accents
 */
public record SiteBody(
        String id,
        String name,
        @JsonProperty("latin_name") String latinName,
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
