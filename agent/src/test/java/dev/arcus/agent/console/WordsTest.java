package dev.arcus.agent.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.wire.errors.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryWordWithTheSamePlaces(Language language) {
        Words english = Words.of(Language.EN);
        Words words = Words.of(language);

        assertThat(words.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            assertThat(words.get(key)).as(key).isNotBlank();
            assertThat(places(words.get(key))).as(key).isEqualTo(places(english.get(key)));
        }
    }

    /** The words of the article that this page must use. */
    @ParameterizedTest
    @CsvSource({
        "expert,Expertenansicht",
        "rainbow.title,Cloud Rainbow",
        "rainbow.enabled,Rainbow aktiviert",
        "rainbow.pabx-id,Rainbow PABX-ID",
        "rainbow.code,Aktivierungscode",
        "rainbow.domain,Domänenname",
        "apply,Anwenden",
        "yes,Ja",
        "status.title,Verbindungsstatus",
        "status.good,Verbunden"
    })
    void theGermanWordsAreTheArticles(String key, String word) {
        assertThat(Words.of(Language.DE).get(key)).isEqualTo(word);
    }

    @Test
    void whatTheAgentSaysIsSaidInTheReadersLanguageWithItsDetails() {
        Words german = Words.of(Language.DE);

        assertThat(Sayings.in(german, "no WebSocket at the hub's address: HTTP status 502"))
                .isEqualTo("kein WebSocket an der Adresse des Hubs: HTTP-Status 502");
        assertThat(Sayings.in(german, "the connection broke: nothing answers at the hub's address"))
                .isEqualTo("die Verbindung riss ab: an der Adresse des Hubs antwortet nichts");
        assertThat(Sayings.remedy(german, "the hub's name cannot be resolved").orElseThrow())
                .startsWith("Prüfen Sie den DNS-Server");
    }

    @Test
    void whatIsNotInTheTableIsShownAsItIs() {
        assertThat(Sayings.isKnown("something new")).isFalse();
        assertThat(Sayings.in(Words.of(Language.DE), "something new")).isEqualTo("something new");
        assertThat(Sayings.remedy(Words.of(Language.DE), "something new")).isEmpty();
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(
                PLACE.matcher(text).results().map(MatchResult::group).toList());
    }
}
