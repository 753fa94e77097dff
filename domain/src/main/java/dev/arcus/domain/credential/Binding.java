package dev.arcus.domain.credential;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The box that an identity belongs to from its first offer on.
 *
 * @param serial CPU serial number, 1 to 64 characters
 * @param installationKey made by the agent at installation, 32 hexadecimal digits
 */
public record Binding(String serial, String installationKey) {

    private static final Pattern SERIAL = Pattern.compile("[!-~]{1,64}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    public Binding {
        if (!SERIAL.matcher(serial).matches()) {
            throw new IllegalArgumentException("serial number must have 1 to 64 printable characters");
        }
        if (!KEY.matcher(installationKey).matches()) {
            throw new IllegalArgumentException("installation key must have 32 hexadecimal digits");
        }
    }

    /** The last eight digits of the SHA-256 of its key, to tell boxes of one serial number apart: the key is half a secret. */
    public String fingerprint() {
        var hash = HexFormat.of().formatHex(ScramKeys.sha256(installationKey));
        return hash.substring(hash.length() - 8);
    }

    /** The serial only: the key is half a secret. */
    @Override
    public String toString() {
        return "Binding[" + serial + "]";
    }
}
