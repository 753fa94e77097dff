package dev.arcus.wire.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of systems (admin API §4.5).
 *
 * @param systems by PABX-ID
 * @param defaultGatewaySystemId ours: whose WebRTC gateway serves the members that have none, or null
 */
public record GroupBody(
        String id,
        String name,
        List<String> companies,
        List<Member> systems,
        @Nullable String defaultGatewaySystemId) {

    public GroupBody {
        companies = List.copyOf(companies);
        systems = List.copyOf(systems);
    }

    /** A system of the group. */
    public record Member(String systemId, String pbxId) {}

    /** Format {@code small}. */
    public record Small(String id, String name) {}
}
