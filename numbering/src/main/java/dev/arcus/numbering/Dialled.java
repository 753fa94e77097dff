package dev.arcus.numbering;

import org.jspecify.annotations.Nullable;

/** What becomes of a dialled number. {@code dial} is what the PBX gets. */
public sealed interface Dialled {

    Trace trace();

    /** A public number; {@code canonical} is null for short numbers, which have no E.164 form. */
    record Public(String dial, @Nullable String canonical, Trace trace) implements Dialled {}

    /** An internal number, or a code for the PBX itself; canonical where direct dial reaches it from outside. */
    record Internal(String dial, @Nullable String canonical, Trace trace) implements Dialled {}

    /** An emergency number. */
    record Emergency(String dial, Trace trace) implements Dialled {}

    /** A rule bars the call. */
    record Barred(Trace trace) implements Dialled {}

    /** Nothing that could be dialled. */
    record Unrecognised(Trace trace) implements Dialled {}
}
