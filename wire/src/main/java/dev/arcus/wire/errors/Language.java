package dev.arcus.wire.errors;

import java.util.Locale;
import java.util.Optional;

/** The languages that the hub speaks. */
public enum Language {
    EN,
    DE,
    FR;

    /** ISO 639-1, lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code de}, {@code de-AT}, {@code DE_de}; empty for other languages. */
    public static Optional<Language> of(String tag) {
        var code = tag.strip().toLowerCase(Locale.ROOT);
        for (var language : values()) {
            var own = language.code();
            if (code.equals(own) || code.startsWith(own + "-") || code.startsWith(own + "_")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The one of {@code Accept-Language} (RFC 9110 §12.5.4) with the highest weight; English when there is none of ours. */
    public static Language accepted(String header) {
        return wanted(header).orElse(EN);
    }

    /** The same; empty when there is none of ours. */
    public static Optional<Language> wanted(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
