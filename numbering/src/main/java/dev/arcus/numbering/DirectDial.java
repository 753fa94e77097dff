package dev.arcus.numbering;

import java.util.Optional;

/**
 * The direct-dial digits of an installation. In an open numbering plan (Germany, Austria) they follow the installation
 * number; elsewhere they take the place of its last digits.
 */
final class DirectDial {

    private static final int LONGEST_EXTENSION = 6;
    private static final int LONGEST_E164 = 15;

    private final Region region;
    private final String trunk;
    private final boolean open;

    /** {@code trunk}: digits of E.164 without {@code +}; with {@code open} extensions follow it. */
    private DirectDial(Region region, String trunk, boolean open) {
        this.region = region;
        this.trunk = trunk;
        this.open = open;
    }

    /** Empty when there is no installation number, or it is none of the country. */
    static Optional<DirectDial> of(DialingInformation dialing, Region region) {
        var typed = dialing.installationNumber();
        if (typed == null) {
            return Optional.empty();
        }
        var hyphen = typed.lastIndexOf('-');
        var open = isOpen(region) && hyphen > 0;
        var text = open ? typed.substring(0, hyphen) : typed;
        return InstallationNumber.read(text, region)
                .map(number -> new DirectDial(region, Region.e164(number).substring(1), open || isOpen(region)));
    }

    private static boolean isOpen(Region region) {
        return region.countryCode() == 49 || region.countryCode() == 43;
    }

    /** The canonical form of an internal number, where there is one. */
    Optional<String> canonical(String extension) {
        if (!isExtension(extension)) {
            return Optional.empty();
        }
        var kept = open ? trunk.length() : trunk.length() - extension.length();
        var digits = trunk.substring(0, Math.max(kept, 0)) + extension;
        return digits.length() > LONGEST_E164
                ? Optional.empty()
                : region.international("+" + digits).map(read -> Region.e164(read.number()));
    }

    /** The extension behind a canonical number of this installation, in an open plan. */
    Optional<String> extension(String canonical) {
        var start = "+" + trunk;
        if (!open || !canonical.startsWith(start)) {
            return Optional.empty();
        }
        var extension = canonical.substring(start.length());
        return extension.length() >= 2 && isExtension(extension) ? Optional.of(extension) : Optional.empty();
    }

    private static boolean isExtension(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_EXTENSION
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
