package dev.arcus.domain.system;

import dev.arcus.domain.store.StateTag;

/**
 * A name for the stored state of a system: another one after each change of its data, its sites or its credential. What is only
 * observed, like the connection, does not count.
 */
public final class SystemTag {

    private SystemTag() {}

    /** 32 hexadecimal digits. */
    public static String of(PbxSystem system) {
        return StateTag.of(system.toString());
    }
}
