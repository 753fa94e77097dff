package dev.arcus.agent.console;

import dev.arcus.wire.errors.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The words of the pages in one language, from {@code words.<language>.properties} (UTF-8). Read once. */
final class Words {

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final Properties words = new Properties();
    private final DateTimeFormatter times;

    private Words(Language language) {
        this.language = language;
        this.times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(Locale.of(language.code()))
                .withZone(ZoneId.systemDefault());
        String file = "words." + language.code() + ".properties";
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    Language language() {
        return language;
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    String get(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    /** The word with its places filled, <code>{0}</code> first. */
    String get(String key, Object... values) {
        return new MessageFormat(get(key).replace("'", "''"), Locale.of(language.code())).format(values);
    }

    /** A date with its time, as this language writes it, in the zone of the PBX. */
    String time(Instant at) {
        return times.format(at);
    }
}
