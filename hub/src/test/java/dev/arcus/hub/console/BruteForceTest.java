package dev.arcus.hub.console;

import static dev.arcus.hub.server.RunningApi.MAIL;
import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.RunningApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever guesses learns nothing, and soon may guess no more. */
class BruteForceTest {

    private final RunningApi hub = RunningApi.start();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void anAccountThatExistsAnswersAsOneThatDoesNot() {
        var known = guesses(MAIL);
        var unknown = guesses("nobody@example.org");

        assertThat(known).isEqualTo(unknown);
        assertThat(known.getFirst()).startsWith("401 ");
        assertThat(known.getLast()).startsWith("429 ").contains("The account is locked until");
    }

    @Test
    void oneLockedAccountLocksNoOther() {
        guesses("nobody@example.org");

        assertThat(new Browser(hub.plainPort()).tryToLogIn(MAIL, PASSWORD).status())
                .isEqualTo(303);
    }

    @Test
    void aLockIsOfTheAccountWhereverTheGuessesCameFrom() {
        guesses(MAIL);

        assertThat(hub.anonymous().tryLogin(MAIL, PASSWORD).code()).isEqualTo(401501);
        hub.clock.advance(Duration.ofMinutes(61));
        assertThat(hub.anonymous().tryLogin(MAIL, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void guessesOfPasswordLinksAreTenAMinute() {
        var guesser = new Browser(hub.plainPort());
        var statuses = new ArrayList<Integer>();
        for (var guess = 0; guess < 10; guess++) {
            statuses.add(set(guesser, "guess-" + guess).status());
        }
        assertThat(statuses).containsOnly(403);

        var stopped = set(guesser, "guess-10");

        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.header("Retry-After")).isEqualTo("60");
        assertThat(stopped.text()).contains("429900");
        hub.clock.advance(Duration.ofSeconds(61));
        assertThat(set(guesser, "guess-11").status()).isEqualTo(403);
    }

    private static Browser.Page set(Browser by, String token) {
        var fields = Map.of("token", token, "password", "a new long password", "again", "a new long password");
        return by.post(by.get("/password"), "/password", fields);
    }

    /** What a stranger sees of seven wrong passwords, but for the name that he typed. */
    private List<String> guesses(String name) {
        var answers = new ArrayList<String>();
        for (var guess = 0; guess < 7; guess++) {
            var page = new Browser(hub.plainPort()).tryToLogIn(name, "wrong " + guess);
            answers.add(page.status() + " "
                    + page.text().replace(name, "NAME").replaceAll("name=\"csrf\" value=\"[^\"]*\"", "csrf"));
        }
        return answers;
    }
}
