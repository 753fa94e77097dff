package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The test numbers of a system, and what its present plan makes of them. */
public record TestNumbersBody(List<Test> testNumbers) {

    /**
     * One of them.
     *
     * @param dial what the PBX is to get; empty for nothing, absent when not looked at
     * @param canonical E.164 with {@code +}; empty for none, absent when not looked at
     * @param gotDial what it gets now; empty for nothing
     * @param gotCanonical the canonical form now; empty for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Test(
            String number,
            @Nullable String dial,
            @Nullable String canonical,
            boolean passes,
            String gotDial,
            String gotCanonical) {}
}
