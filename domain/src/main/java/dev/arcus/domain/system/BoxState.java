package dev.arcus.domain.system;

import org.jspecify.annotations.Nullable;

/**
 * What a login compares with the box.
 *
 * @param version of the PBX's software as it was reported or declared, or null
 * @param configurationRevision that the PBX is to have
 * @param acknowledgedRevision that it acknowledged last, 0 for none
 */
public record BoxState(@Nullable String version, long configurationRevision, long acknowledgedRevision) {

    public boolean isConfigurationOutstanding() {
        return configurationRevision > acknowledgedRevision;
    }
}
