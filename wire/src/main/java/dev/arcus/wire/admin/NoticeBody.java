package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was told, or kept.
 *
 * @param muted kept only: a maintenance window lasted
 * @param count of systems; {@code systems} names the first 500
 */
public record NoticeBody(
        String id,
        String ruleId,
        String companyId,
        String kind,
        String at,
        boolean muted,
        int count,
        List<Subject> systems) {

    /** A system, or (without {@code id}) the hub's certificate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            @Nullable String id,
            String pbxId,
            String name,
            String companyId,
            String companyName,
            String since,
            String detail) {}
}
