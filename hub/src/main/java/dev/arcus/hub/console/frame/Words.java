package dev.arcus.hub.console.frame;

import dev.arcus.numbering.Countries;
import dev.arcus.wire.errors.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * The words of the pages in one language. Each area of the console has a file of its own, {@code words/<area>.<language>.properties} in
 * UTF-8; a key begins with its area. Read once.
 */
public final class Words {

    /** The areas; a key {@code customers.title} stands in the file of {@code customers}. */
    static final List<String> AREAS = List.of(
            "frame",
            "login",
            "customers",
            "companies",
            "overview",
            "account",
            "systems",
            "timeline",
            "events",
            "declare",
            "parts",
            "fleet",
            "imports",
            "audit",
            "boxes",
            "information",
            "telephony",
            "people",
            "notices",
            "operator");

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final Locale locale;
    private final Properties words = new Properties();

    private Words(Language language) {
        this.language = language;
        this.locale = Locale.of(language.code());
        AREAS.forEach(area -> load("/dev/arcus/hub/console/words/" + area + "." + language.code() + ".properties"));
    }

    public static Words of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The words of {@code key}, its places filled, {@code {0}} first. A key that there is not is a mistake of ours. */
    public String text(String key, Object... values) {
        var text = Objects.requireNonNull(words.getProperty(key), key);
        return values.length == 0 ? text : new MessageFormat(text.replace("'", "''"), locale).format(values);
    }

    /** A number as this language groups it: {@code 10.000} in German. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Percent as this language writes them, to a hundredth, downwards: what was not there all the time is not 100. */
    public String percent(double percent) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.FLOOR);
        return format.format(percent / 100);
    }

    /** The time of day, hours and minutes. */
    public String clock(ZonedDateTime at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(at);
    }

    /** Day and month: {@code 26. Nov.} in German. */
    public String day(ZonedDateTime at) {
        return DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(at);
    }

    /** The name of a country; {@code alpha3} itself where there is none. */
    public String country(String alpha3) {
        return Countries.alpha2(alpha3)
                .map(alpha2 -> Locale.of("", alpha2).getDisplayCountry(locale))
                .orElse(alpha3);
    }

    /** As {@link #time}, without seconds: for lists. */
    public String minute(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(at);
    }

    /** Date and time as this language writes them, in {@code zone}. */
    public String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(at);
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    private void load(String file) {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
