package dev.arcus.numbering;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a PBX dials, as asked for in the article under "Informationen zur Einwahl".
 *
 * @param country ISO 3166-1 alpha-3, upper case; national numbers are read in it
 * @param nationalPrefix dialled before a national number, 0 to 32 digits, {@code *} or {@code #}; empty where there is none
 * @param internationalPrefix dialled before a foreign number, same form
 * @param outboundPrefixes for outgoing calls; the first is dialled, all are recognised on the way back
 * @param useOutboundPrefix whether the hub puts the outbound prefix in front
 * @param installationNumber the company's public number as typed, or null
 */
public record DialingInformation(
        String country,
        String nationalPrefix,
        String internationalPrefix,
        List<String> outboundPrefixes,
        boolean useOutboundPrefix,
        @Nullable String installationNumber) {

    private static final Pattern PREFIX = Pattern.compile("[0-9*#]{0,32}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()/.\\-]{1,40}");
    private static final int MAX_OUTBOUND_PREFIXES = 10;

    public DialingInformation {
        if (!Countries.isKnown(country)) {
            throw new IllegalArgumentException("country must be an ISO 3166-1 alpha-3 code");
        }
        requirePrefix("national prefix", nationalPrefix);
        requirePrefix("international prefix", internationalPrefix);
        outboundPrefixes = List.copyOf(outboundPrefixes);
        if (outboundPrefixes.size() > MAX_OUTBOUND_PREFIXES) {
            throw new IllegalArgumentException("at most " + MAX_OUTBOUND_PREFIXES + " outbound prefixes");
        }
        outboundPrefixes.forEach(prefix -> requirePrefix("outbound prefix", prefix));
        if (installationNumber != null && !NUMBER.matcher(installationNumber).matches()) {
            throw new IllegalArgumentException("installation number must be a telephone number");
        }
    }

    private static void requirePrefix(String what, String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(what + " must be 0 to 32 digits, * or #");
        }
    }
}
