package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system as the gateway sees that serves it (admin API §4.10): that of the administration, with its country as ISO 3166-1
 * alpha-2.
 *
 * @param pbxGroup the systems of the group that it is in, itself included; empty for none; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PbxBody(
        @JsonUnwrapped SystemBody.Identity identity,
        @JsonUnwrapped SystemBody.Account account,
        @JsonUnwrapped DialingBody dialing,
        @JsonUnwrapped SystemBody.Options options,
        @JsonUnwrapped SystemBody.Facts facts,
        @Nullable List<GroupBody.Member> pbxGroup) {

    /** Format {@code small}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Small(String id, String pbxId, @Nullable String version, String creationDate) {}
}
