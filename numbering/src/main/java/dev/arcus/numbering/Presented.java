package dev.arcus.numbering;

import org.jspecify.annotations.Nullable;

/** What a number that the PBX presents means. */
public sealed interface Presented {

    Trace trace();

    /** A public number in E.164 with {@code +}; null for short numbers, which have no such form. */
    record Public(@Nullable String canonical, Trace trace) implements Presented {}

    /** An internal number; canonical where direct dial reaches it from outside. */
    record Internal(String number, @Nullable String canonical, Trace trace) implements Presented {}

    record Emergency(String number, Trace trace) implements Presented {}

    record Unrecognised(Trace trace) implements Presented {}
}
