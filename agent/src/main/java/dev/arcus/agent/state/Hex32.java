package dev.arcus.agent.state;

import java.util.regex.Pattern;

/** The form of the keys and secrets of {@code docs/protocol.md}: 32 hexadecimal digits. */
final class Hex32 {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{32}");

    private Hex32() {}

    static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}
