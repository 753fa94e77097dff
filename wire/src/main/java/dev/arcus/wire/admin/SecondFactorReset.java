package dev.arcus.wire.admin;

/** Turns a person's second factor off on the hub's own machine. Ours: {@code POST /api/arcus/v1/local/turn-off-second-factor}. */
public sealed interface SecondFactorReset {

    record Request(String loginEmail) implements SecondFactorReset {}

    /** {@code turnedOff}: false when the person had none. */
    record Answer(String loginEmail, boolean turnedOff) implements SecondFactorReset {}
}
