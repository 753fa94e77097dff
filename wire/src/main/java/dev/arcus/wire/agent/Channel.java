package dev.arcus.wire.agent;

import java.util.Locale;
import java.util.Optional;

/** What an agent reports about; {@code xmpp} is proved by the report itself. */
public enum Channel {
    /** The PBX answered a configuration read. */
    CONF,
    /** The PBX answered on its telephony link. */
    CSTA,
    /** Only if declared. */
    HTTP;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    public String wireName() {
        return wireName;
    }

    static Optional<Channel> of(String wireName) {
        for (var channel : values()) {
            if (channel.wireName.equals(wireName)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
