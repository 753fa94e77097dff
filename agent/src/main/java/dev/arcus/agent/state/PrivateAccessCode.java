package dev.arcus.agent.state;

/** The password that the hub gave this PBX: 32 hexadecimal digits. Never prints. */
public record PrivateAccessCode(String text) {

    public PrivateAccessCode {
        if (!Hex32.is(text)) {
            throw new IllegalArgumentException("a private access code is 32 hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return "PrivateAccessCode[****]";
    }
}
