package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The test numbers of a system, all of them. Ours: {@code /api/arcus/v1/systems/{id}/test-numbers}.
 *
 * @param testNumbers at most 100; none takes them all away
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestNumbersRequest(@Nullable List<Test> testNumbers) {

    /**
     * One of them; what is absent is not looked at, and an empty text expects nothing.
     *
     * @param number as someone dials it
     * @param dial what the PBX is to get; empty when the call is to be barred
     * @param canonical E.164 with {@code +}; empty when it is to have none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Test(
            @Nullable String number,
            @Nullable String dial,
            @Nullable String canonical) {}
}
