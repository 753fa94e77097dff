package dev.arcus.e2e.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages point to exists. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)");

    /** A path in the words of the page: below a module or docs/, without a place holder. */
    private static final Pattern SOURCE =
            Pattern.compile("`((?:numbering|domain|wire|xmpp|testing|hub|agent|webrtc|cli|e2e|bench)/src/[\\w./-]+)`");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var dead = new ArrayList<String>();
        for (var page : Project.pages()) {
            dead.addAll(deadLinks(page, Project.folder()));
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void deadLinksAreFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("there.md"), "");
        var page = Files.writeString(
                folder.resolve("page.md"),
                "[a](there.md) [b](gone.md#part) `hub/src/gone/Gone.java` [c](https://x.example)");

        assertThat(deadLinks(page, folder)).containsExactly("page.md: gone.md", "page.md: hub/src/gone/Gone.java");
    }

    private static List<String> deadLinks(Path page, Path checkout) throws IOException {
        var text = Files.readString(page);
        var dead = new ArrayList<String>();
        targets(LINK, text).stream()
                .filter(target -> !Files.exists(page.resolveSibling(target)))
                .forEach(dead::add);
        targets(SOURCE, text).stream()
                .filter(target -> !Files.exists(checkout.resolve(target)))
                .forEach(dead::add);
        return dead.stream().map(target -> page.getFileName() + ": " + target).toList();
    }

    private static List<String> targets(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
