package dev.arcus.hub.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.wire.errors.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern USED = Pattern.compile("text\\(\"([a-z]+\\.[a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @Test
    void everyLanguageHasTheSameWords() {
        var english = Words.of(Language.EN);

        for (var language : Language.values()) {
            assertThat(Words.of(language).keys()).as(language.code()).isEqualTo(english.keys());
        }
    }

    @Test
    void everyLanguageFillsTheSamePlaces() {
        for (var key : Words.of(Language.EN).keys()) {
            var places = places(Words.of(Language.EN).text(key));
            for (var language : Language.values()) {
                assertThat(places(Words.of(language).text(key)))
                        .as(key + " " + language.code())
                        .isEqualTo(places);
            }
        }
    }

    @Test
    void everyWordThatAPageAsksForIsThere() throws IOException {
        for (var folder : List.of(
                Path.of("src", "main", "jte"), Path.of("src", "main", "java", "dev", "arcus", "hub", "console"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(asked(file)).as(file.toString()).allMatch(Words.of(Language.EN)::has);
                }
            }
        }
    }

    private static List<String> asked(Path file) throws IOException {
        return USED.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String places(String text) {
        return String.join(
                "",
                PLACE.matcher(text)
                        .results()
                        .map(found -> found.group())
                        .sorted()
                        .toList());
    }
}
