package dev.arcus.hub.api;

import dev.arcus.domain.imports.Column;
import dev.arcus.wire.errors.Language;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of columns in three languages. Case, accents, blanks and punctuation do not count. */
final class ImportHeaders {

    /** What an export, or the result of an import, says beside; an import passes over it. */
    static final List<String> RESULT = List.of("line", "outcome", "id", "activationCode");

    private static final Map<Column, Names> NAMES = names();
    private static final Map<String, Column> COLUMNS = columns();
    private static final Set<String> PASSED_OVER =
            RESULT.stream().map(ImportHeaders::plain).collect(Collectors.toUnmodifiableSet());

    private ImportHeaders() {}

    /** The first name of each language is the one that exports write. */
    private record Names(String en, String de, String fr, String others) {

        String in(Language language) {
            return switch (language) {
                case EN -> en;
                case DE -> de;
                case FR -> fr;
            };
        }
    }

    static String name(Column column, Language language) {
        return Objects.requireNonNull(NAMES.get(column)).in(language);
    }

    static Optional<Column> column(String header) {
        return Optional.ofNullable(COLUMNS.get(plain(header)));
    }

    static boolean isPassedOver(String header) {
        return PASSED_OVER.contains(plain(header));
    }

    private static Map<Column, Names> names() {
        var names = new EnumMap<Column, Names>(Column.class);
        names.put(Column.FLEET_REFERENCE, new Names("Fleet reference", "Flottenreferenz", "Référence de flotte", ""));
        names.put(
                Column.INSTALLATION_REFERENCE,
                new Names(
                        "Installation reference",
                        "Anlagenreferenz",
                        "Référence d’installation",
                        "Installationsreferenz"));
        names.put(
                Column.SERIAL,
                new Names(
                        "Serial number",
                        "Seriennummer",
                        "Numéro de série",
                        "CPU serial number,CPU-Seriennummer,Numéro de série CPU"));
        names.put(
                Column.SOFTWARE_VERSION,
                new Names("Software version", "Softwareversion", "Version du logiciel", "Version"));
        names.put(Column.CUSTODY, new Names("Custody", "Verbleib", "Situation", ""));
        names.put(Column.NOTE, new Names("Note", "Notiz", "Remarque", "Bemerkung,Comment,Commentaire"));
        names.put(Column.PARTNER, new Names("Partner", "Partner", "Partenaire", "Partner ID,Partner-ID"));
        names.put(
                Column.COMPANY,
                new Names(
                        "Company",
                        "Unternehmen",
                        "Entreprise",
                        "Customer,Firma,Kunde,Kundenunternehmen,Société,Client"));
        names.put(Column.SITE, new Names("Site", "Standort", "Site", "Lieu"));
        names.put(
                Column.NAME,
                new Names("Server name", "Server-Name", "Nom du serveur", "Name,Nom,System name,Anlagenname"));
        names.put(
                Column.MODEL,
                new Names("Server type", "Server-Typ", "Type de serveur", "Model,Modell,Modèle,Type,Typ"));
        names.put(
                Column.MODE,
                new Names("Delivery mode", "Auslieferungsmodus", "Mode de livraison", "Mode,Modus,Liefermodus"));
        names.put(
                Column.DEVICE_ID,
                new Names(
                        "Device ID", "Geräte-ID", "ID de l’appareil", "PABX-ID,pbxId,Rainbow PABX-ID,Pair,Paar,Paire"));
        names.put(Column.COUNTRY, new Names("Country", "Land", "Pays", ""));
        names.put(Column.NATIONAL_PREFIX, new Names("National prefix", "Nationale Vorwahl", "Préfixe national", ""));
        names.put(
                Column.INTERNATIONAL_PREFIX,
                new Names("International prefix", "Internationale Vorwahl", "Préfixe international", ""));
        names.put(
                Column.OUTBOUND_PREFIX,
                new Names(
                        "Outbound prefix",
                        "Ausgehende Vorwahl",
                        "Préfixe sortant",
                        "Präfix für ausgehende Anrufe,Préfixe d’appel sortant"));
        names.put(
                Column.USE_OUTBOUND_PREFIX,
                new Names(
                        "Use outbound prefix",
                        "Präfix für ausgehende Anrufe verwenden",
                        "Utiliser le préfixe sortant",
                        "Ausgehende Vorwahl verwenden"));
        names.put(
                Column.INSTALLATION_NUMBER,
                new Names("Installation number", "Installationsnummer", "Numéro d’installation", ""));
        return names;
    }

    private static Map<String, Column> columns() {
        var columns = new HashMap<String, Column>();
        NAMES.forEach((column, names) -> {
            for (var name : List.of(column.key(), names.en(), names.de(), names.fr())) {
                columns.put(plain(name), column);
            }
            Arrays.stream(names.others().split(",", -1))
                    .map(ImportHeaders::plain)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> columns.put(name, column));
        });
        return Map.copyOf(columns);
    }

    /** Letters and digits in lower case, without accents; ä is a, ß is ss. */
    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]", "");
    }
}
