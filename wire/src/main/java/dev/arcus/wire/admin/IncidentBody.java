package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PBXs that dropped together, as far as the caller sees them: count, end and list are of those alone. Ours:
 * {@code /api/arcus/v1/incidents}.
 *
 * @param end when the last of them was back; absent while one is away
 * @param causeClass of most of all that dropped, as in {@code connectionHistory}
 * @param cause its words in the caller's language
 * @param extent {@code address}, {@code site}, {@code company}, {@code partner}, {@code hub}
 * @param place the address, or the id of the site, company or partner; absent for the whole hub
 * @param systems the first 50
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentBody(
        String start,
        @Nullable String end,
        String causeClass,
        String cause,
        String extent,
        @Nullable String place,
        int count,
        int back,
        List<Member> systems) {

    /**
     * One of them; without name and PABX-ID once it was deleted.
     *
     * @param back when it was connected again; absent while it is away
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            String id,
            @Nullable String name,
            @Nullable String pbxId,
            String dropped,
            @Nullable String back) {}
}
