package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A PBX of the fleet; one flat JSON object.
 *
 * @param pair device ID and activation code in stock mode
 * @param custody {@code in_stock}, {@code reserved}, {@code assigned}, {@code returned}, {@code retired}
 * @param reservation present while reserved
 * @param systemId the system it is; present while assigned
 * @param system its name; present while assigned
 * @param company in which the system is declared first, or for which the item is reserved
 * @param firstActivation the first box with the pair, where nobody knew its serial number; present while assigned
 * @param wasSystem whether it is, or ever was, a declared system
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FleetItemBody(
        String id,
        String partnerId,
        String fleetReference,
        String installationReference,
        String pair,
        @JsonUnwrapped Box box,
        String custody,
        @Nullable Reservation reservation,
        @Nullable String systemId,
        @Nullable Named system,
        @Nullable Named company,
        @Nullable FirstActivationBody firstActivation,
        boolean wasSystem,
        String creationDate) {

    /**
     * What is known of the box.
     *
     * @param serial of the CPU; absent while unknown
     * @param softwareVersion absent while unknown
     * @param deliveryMode {@code stock}, {@code btco}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Box(
            String model,
            @Nullable String serial,
            @Nullable String softwareVersion,
            String deliveryMode,
            String note) {}

    /** An object by its id and name. */
    public record Named(String id, String name) {}

    /** For whom it is kept. */
    public record Reservation(String companyId, String note) {}
}
