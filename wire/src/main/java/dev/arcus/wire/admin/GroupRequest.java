package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that creates or renames a group of systems (admin API §4.5).
 *
 * @param companies whose systems it takes; only at creation
 * @param systems which it begins with; only at creation
 * @param defaultGatewaySystemId ours: whose WebRTC gateway serves the members that have none; an empty text takes it away
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupRequest(
        @Nullable String name,
        @Nullable List<String> companies,
        @Nullable List<String> systems,
        @Nullable String defaultGatewaySystemId) {}
