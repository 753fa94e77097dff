package dev.arcus.agent.doctor;

import dev.arcus.wire.errors.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The doctor's table of texts in one language: {@code texts.properties} (UTF-8), {@code <key>.<language> = …}. */
final class Texts {

    private final Language language;
    private final Properties table = new Properties();

    Texts(Language language) {
        this.language = language;
        try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream("texts.properties"));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            table.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    /** In words of this language; what stands for {@code {n}} is never looked into. */
    String say(Words words) {
        if (words.literal()) {
            return words.key();
        }
        String key = words.key() + "." + language.code();
        String pattern = Objects.requireNonNull(table.getProperty(key), key);
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            said.append(pattern, from, open)
                    .append(say(words.parts().get(Integer.parseInt(pattern.substring(open + 1, close)))));
            from = close + 1;
        }
        return said.append(pattern.substring(from)).toString();
    }
}
