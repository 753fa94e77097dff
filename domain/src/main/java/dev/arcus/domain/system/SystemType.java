package dev.arcus.domain.system;

/** {@code type} of the admin API: {@code oxo}, {@code oxe}, {@code third_party}, {@code undefined}. */
public enum SystemType {
    OXO,
    OXE,
    THIRD_PARTY,
    UNDEFINED
}
