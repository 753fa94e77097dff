package dev.arcus.domain.imports;

import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.SystemChange;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.numbering.Countries;
import dev.arcus.numbering.DialingInformation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A system in the texts of a file, and the way back. Company and site are added by whoever knows them. */
final class SystemTexts {

    private SystemTexts() {}

    static Map<Column, String> of(PbxSystem system) {
        var dialing = system.dialing();
        var texts = new EnumMap<Column, String>(Column.class);
        texts.put(Column.NAME, system.name());
        texts.put(Column.MODEL, ServerType.of(system).label());
        texts.put(Column.MODE, system.deliveryMode().name().toLowerCase(Locale.ROOT));
        texts.put(Column.DEVICE_ID, system.pbxId().text());
        texts.put(Column.COUNTRY, dialing.country());
        texts.put(Column.NATIONAL_PREFIX, dialing.nationalPrefix());
        texts.put(Column.INTERNATIONAL_PREFIX, dialing.internationalPrefix());
        texts.put(Column.OUTBOUND_PREFIX, outbound(dialing.outboundPrefixes()));
        texts.put(Column.USE_OUTBOUND_PREFIX, truth(dialing.useOutboundPrefix()));
        texts.put(Column.INSTALLATION_NUMBER, Objects.requireNonNullElse(dialing.installationNumber(), ""));
        return texts;
    }

    /** The change that gives a system these texts; an empty one takes a prefix or the installation number away. */
    static SystemChange change(Map<Column, String> texts) {
        var model = texts.get(Column.MODEL);
        var type = model == null ? null : ServerType.parse(model);
        return new SystemChange(
                texts.get(Column.NAME),
                type == null ? null : type.type(),
                type == null ? null : type.model(),
                isAboutDialing(texts) ? old -> dialing(old, texts) : null,
                null,
                EmergencyChange.NONE,
                null,
                null,
                null);
    }

    /** {@code old} with what {@code texts} say. */
    static DialingInformation dialing(DialingInformation old, Map<Column, String> texts) {
        var outbound = texts.get(Column.OUTBOUND_PREFIX);
        var use = texts.get(Column.USE_OUTBOUND_PREFIX);
        return new DialingInformation(
                texts.getOrDefault(Column.COUNTRY, old.country()),
                texts.getOrDefault(Column.NATIONAL_PREFIX, old.nationalPrefix()),
                texts.getOrDefault(Column.INTERNATIONAL_PREFIX, old.internationalPrefix()),
                outbound == null ? old.outboundPrefixes() : outbound(outbound),
                use == null ? old.useOutboundPrefix() : use.equals(truth(true)),
                installationNumber(old, texts.get(Column.INSTALLATION_NUMBER)));
    }

    private static @Nullable String installationNumber(DialingInformation old, @Nullable String text) {
        if (text == null) {
            return old.installationNumber();
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean isAboutDialing(Map<Column, String> texts) {
        return texts.keySet().stream().anyMatch(column -> switch (column) {
            case COUNTRY,
                    NATIONAL_PREFIX,
                    INTERNATIONAL_PREFIX,
                    OUTBOUND_PREFIX,
                    USE_OUTBOUND_PREFIX,
                    INSTALLATION_NUMBER -> true;
            case FLEET_REFERENCE,
                    INSTALLATION_REFERENCE,
                    SERIAL,
                    SOFTWARE_VERSION,
                    CUSTODY,
                    NOTE,
                    PARTNER,
                    COMPANY,
                    SITE,
                    NAME,
                    MODEL,
                    MODE,
                    DEVICE_ID -> false;
        });
    }

    /** Outbound prefixes stand in one cell, parted by blanks. */
    static String outbound(List<String> prefixes) {
        return String.join(" ", prefixes);
    }

    static List<String> outbound(String text) {
        var prefixes = Arrays.stream(text.split("\\s+", -1))
                .filter(prefix -> !prefix.isEmpty())
                .toList();
        return new DialingInformation("DEU", "", "", prefixes, true, null).outboundPrefixes();
    }

    static String truth(boolean fact) {
        return fact ? "yes" : "no";
    }

    /** Alpha-3 of an alpha-3 or alpha-2 code in any case. */
    static String country(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        if (Countries.isKnown(code)) {
            return code;
        }
        return Countries.all().stream()
                .filter(alpha3 -> Countries.alpha2(alpha3).filter(code::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
