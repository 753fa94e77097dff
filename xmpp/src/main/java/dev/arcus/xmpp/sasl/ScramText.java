package dev.arcus.xmpp.sasl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The small grammar of RFC 5802 §7. Reading is strict: anything else is empty. */
final class ScramText {
    private ScramText() {}

    /** The value of a field such as {@code r=…}; empty when the field is another one or has no value. */
    static Optional<String> value(char name, String field) {
        return field.length() > 2 && field.charAt(0) == name && field.charAt(1) == '='
                ? Optional.of(field.substring(2))
                : Optional.empty();
    }

    /** Whether this is an extension we may pass over: a letter, an equals sign, a value. {@code m=} asks to be refused. */
    static boolean isExtension(String field) {
        return field.length() > 2
                && field.charAt(1) == '='
                && (Character.toLowerCase(field.charAt(0)) >= 'a' && Character.toLowerCase(field.charAt(0)) <= 'z')
                && field.charAt(0) != 'm';
    }

    static Optional<String> decodeName(String saslName) {
        var out = new StringBuilder(saslName.length());
        for (int i = 0; i < saslName.length(); i++) {
            char c = saslName.charAt(i);
            if (c != '=') {
                out.append(c);
            } else if (saslName.startsWith("=2C", i)) {
                out.append(',');
                i += 2;
            } else if (saslName.startsWith("=3D", i)) {
                out.append('=');
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return isUserName(out) ? Optional.of(out.toString()) : Optional.empty();
    }

    static String encodeName(String userName) {
        return userName.replace("=", "=3D").replace(",", "=2C");
    }

    /** 1 to 256 characters, none of them a control character. */
    static boolean isUserName(CharSequence name) {
        return !name.isEmpty() && name.length() <= 256 && name.chars().noneMatch(Character::isISOControl);
    }

    /** 8 to 256 printable ASCII characters without a comma. */
    static boolean isNonce(String nonce) {
        return nonce.length() >= 8
                && nonce.length() <= 256
                && nonce.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != ',');
    }

    static Optional<byte[]> base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return base64(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
