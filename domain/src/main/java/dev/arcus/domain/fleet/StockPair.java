package dev.arcus.domain.fleet;

import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.PbxId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pair fleet reference and installation reference, in the article's form {@code ALE12-1234.5678.90}: letters then digits
 * (2 to 16 in all), a hyphen, three groups of 4, 4 and 2 digits.
 *
 * <p>Read leniently, kept in one form: small letters are read as capitals, blanks of any kind are passed over, full-width characters
 * and the look-alikes of hyphen and dot that word processors put in their place are read as what they look like. Nothing else is
 * guessed: letters and digits of other scripts, commas and missing dots are refused.
 */
public record StockPair(String fleetReference, String installationReference) {

    private static final int MAX_TYPED = 200;
    private static final Pattern FLEET = Pattern.compile("(?=.{2,16}$)[A-Z]+[0-9]+");
    private static final Pattern INSTALLATION = Pattern.compile("[0-9]{4}\\.[0-9]{4}\\.[0-9]{2}");

    /** Hyphens, dashes and the minus sign; small and full-width ones. */
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58\uFE63\uFF0D";

    /** Middle dots, bullets, one-dot leader, ideographic and full-width stops. */
    private static final String DOTS = ".\u00B7\u2022\u2024\u2027\u2219\u22C5\u3002\u30FB\uFE52\uFF0E\uFF61\uFF65";

    /** Soft hyphen, zero-width characters and marks of direction: nobody sees them. */
    private static final String UNSEEN = "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    public StockPair {
        fleetReference = plain(fleetReference);
        installationReference = plain(installationReference);
        if (!FLEET.matcher(fleetReference).matches()) {
            throw new IllegalArgumentException("must be letters then digits, 2 to 16 in all, as ALE12");
        }
        if (!INSTALLATION.matcher(installationReference).matches()) {
            throw new IllegalArgumentException("must have the form 1234.5678.90");
        }
    }

    /** Reads {@code ALE12-1234.5678.90}; empty when it has another form. */
    public static Optional<StockPair> parse(String text) {
        var plain = plain(text);
        var hyphen = plain.indexOf('-');
        if (hyphen < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StockPair(plain.substring(0, hyphen), plain.substring(hyphen + 1)));
        } catch (IllegalArgumentException notAPair) {
            return Optional.empty();
        }
    }

    public PbxId pbxId() {
        return new PbxId(toString());
    }

    public ActivationCode code() {
        return new ActivationCode(toString());
    }

    @Override
    public String toString() {
        return fleetReference + "-" + installationReference;
    }

    private static String plain(String typed) {
        if (typed.length() > MAX_TYPED) {
            return "";
        }
        var plain = new StringBuilder();
        typed.codePoints().filter(c -> !isPassedOver(c)).map(StockPair::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isPassedOver(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || UNSEEN.indexOf(c) >= 0;
    }

    private static int plain(int c) {
        if (HYPHENS.indexOf(c) >= 0) {
            return '-';
        }
        if (DOTS.indexOf(c) >= 0) {
            return '.';
        }
        var narrow = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
        return narrow >= 'a' && narrow <= 'z' ? narrow - 'a' + 'A' : narrow;
    }
}
