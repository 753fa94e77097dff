package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The body that creates or changes an organisation (admin API §4.8).
 *
 * @param visibility {@code public}, {@code private}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationRequest(
        @Nullable String name, @Nullable String visibility) {}
