package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A PBX of the fleet.
 *
 * @param pair device ID and activation code in stock mode
 * @param custody {@code in_stock}, {@code assigned}
 * @param systemId the system it became; absent while in stock
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FleetItemBody(
        String id,
        String partnerId,
        String fleetReference,
        String installationReference,
        String pair,
        String model,
        @Nullable String serial,
        String custody,
        @Nullable String systemId,
        String creationDate) {}
