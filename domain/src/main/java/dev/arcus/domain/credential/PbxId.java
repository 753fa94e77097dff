package dev.arcus.domain.credential;

import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The PABX-ID (device ID): the login of a PBX at the hub. 1 to 128 printable ASCII characters without blanks, kept as
 * written and equal ignoring case.
 */
public record PbxId(String text) {

    private static final Pattern FORM = Pattern.compile("[!-~]{1,128}");
    private static final int GENERATED_BYTES = 16;

    public PbxId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("PABX-ID must have 1 to 128 printable characters without blanks");
        }
    }

    /** Reads what a person typed: blanks at the ends do not count. */
    public static PbxId parse(String typed) {
        return new PbxId(typed.strip());
    }

    /** A fresh one in the generated form: {@code PBX} and eight groups of four hexadecimal digits. */
    public static PbxId generate(RandomGenerator random) {
        var bytes = new byte[GENERATED_BYTES];
        random.nextBytes(bytes);
        return new PbxId("PBX" + HexFormat.of().formatHex(bytes).replaceAll("(.{4})(?!$)", "$1-"));
    }

    /** What makes it unique: the text in lower case. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PbxId that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
