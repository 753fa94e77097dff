package dev.arcus.domain.fleet;

import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.PbxId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pair fleet reference and installation reference, in the article's form {@code ALE12-1234.5678.90}: letters then digits
 * (2 to 16 in all), a hyphen, three groups of 4, 4 and 2 digits. Read leniently in case and blanks, kept in one form.
 */
public record StockPair(String fleetReference, String installationReference) {

    private static final Pattern FLEET = Pattern.compile("(?=.{2,16}$)[A-Z]+[0-9]+");
    private static final Pattern INSTALLATION = Pattern.compile("[0-9]{4}\\.[0-9]{4}\\.[0-9]{2}");

    public StockPair {
        fleetReference = squeeze(fleetReference);
        installationReference = squeeze(installationReference);
        if (!FLEET.matcher(fleetReference).matches()) {
            throw new IllegalArgumentException("fleet reference must be letters then digits, as ALE12");
        }
        if (!INSTALLATION.matcher(installationReference).matches()) {
            throw new IllegalArgumentException("installation reference must have the form 1234.5678.90");
        }
    }

    /** Reads {@code ALE12-1234.5678.90}; empty when it has another form. */
    public static Optional<StockPair> parse(String text) {
        var hyphen = text.indexOf('-');
        if (hyphen < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StockPair(text.substring(0, hyphen), text.substring(hyphen + 1)));
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

    private static String squeeze(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
