package dev.arcus.wire.errors;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words of the table in one language, from {@code errors.<language>.properties} (UTF-8). Read once. */
final class ErrorTexts {

    private static final Map<Language, ErrorTexts> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new ErrorTexts(language));
        }
    }

    private final Properties words = new Properties();

    private ErrorTexts(Language language) {
        var file = "errors." + language.code() + ".properties";
        try (var stream = Objects.requireNonNull(ErrorTexts.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ErrorTexts of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    String get(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }
}
