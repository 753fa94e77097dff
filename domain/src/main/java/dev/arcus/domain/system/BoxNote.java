package dev.arcus.domain.system;

import dev.arcus.domain.credential.SystemId;

/** What a box said of itself, to be kept behind the connections: the box says it again if it gets lost. */
public sealed interface BoxNote {

    SystemId system();

    /** The software version of the PBX. */
    record SoftwareVersion(SystemId system, String version) implements BoxNote {}

    /** The configuration revision that the PBX stored. */
    record StoredRevision(SystemId system, long revision) implements BoxNote {}
}
