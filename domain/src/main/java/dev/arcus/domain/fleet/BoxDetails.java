package dev.arcus.domain.fleet;

import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a partner knows of a box in its fleet.
 *
 * @param serial CPU serial number, 1 to 64 printable characters without blanks, or null while unknown
 * @param softwareVersion 1 to 64 printable characters, or null while unknown
 * @param mode {@code STOCK}: its pair is its identity; {@code BTCO}: identity and code are generated at its declaration
 * @param note at most 500 characters; empty for none
 */
public record BoxDetails(
        Model model, @Nullable String serial, @Nullable String softwareVersion, DeliveryMode mode, String note) {

    private static final Pattern SERIAL = Pattern.compile("[!-~]{1,64}");
    private static final Pattern VERSION = Pattern.compile("[ -~]{1,64}");
    private static final int MAX_NOTE = 500;

    public BoxDetails {
        if (serial != null) {
            requireSerial(serial);
        }
        if (softwareVersion != null) {
            requireVersion(softwareVersion);
        }
        requireNote(note);
        if (mode == DeliveryMode.SPECIFIED) {
            throw new IllegalArgumentException("must be stock or btco");
        }
        if (mode == DeliveryMode.BTCO && model == Model.OXO_CONNECT_EVOLUTION) {
            throw new IllegalArgumentException("must be stock: an OXO Connect Evolution is delivered from stock only");
        }
    }

    /** A box delivered in stock mode of which nothing else is known. */
    public static BoxDetails stock(Model model, @Nullable String serial) {
        return new BoxDetails(model, serial, null, DeliveryMode.STOCK, "");
    }

    public BoxDetails withSerial(@Nullable String other) {
        return new BoxDetails(model, other, softwareVersion, mode, note);
    }

    public static String requireSerial(String text) {
        return require(SERIAL, text, "must have 1 to 64 printable characters without blanks");
    }

    public static String requireVersion(String text) {
        return require(VERSION, text, "must have 1 to 64 printable characters");
    }

    /** At most 500 characters, none of them a control character. */
    public static String requireNote(String text) {
        if (text.length() > MAX_NOTE || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must have at most " + MAX_NOTE + " characters on one line");
        }
        return text;
    }

    private static String require(Pattern form, String text, String words) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(words);
        }
        return text;
    }
}
