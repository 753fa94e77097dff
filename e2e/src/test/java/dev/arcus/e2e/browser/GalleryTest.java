package dev.arcus.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures in {@code docs/screens} are of the pages that there are. After a change of {@link ConsolePage}: {@code ./arcus screens}. */
class GalleryTest {

    private static final long PNG = 0x89504E470D0A1A0AL;

    private static final long MOST_BYTES = 8L * 1024 * 1024;

    static List<ConsolePage> pages() {
        return ConsolePage.ALL;
    }

    @Test
    void theIndexNamesEveryPage() throws IOException {
        assertThat(Files.readString(Gallery.ofCheckout().index())).isEqualTo(Gallery.text());
    }

    @Test
    void noTwoPagesShareAPicture() {
        assertThat(pages()).extracting(ConsolePage::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasItsPictures(ConsolePage page) {
        assertThat(page.pictures()).allSatisfy(name -> {
            try (var file = new DataInputStream(
                    Files.newInputStream(Gallery.ofCheckout().picture(name)))) {
                assertThat(file.readLong()).as(name).isEqualTo(PNG);
            }
        });
    }

    @Test
    void noPictureIsLeftOfAPageThatWentAndAllAreSmall() throws IOException {
        var known = ConsolePage.ALL.stream()
                .flatMap(page -> page.pictures().stream())
                .map(name -> name + ".png")
                .toList();
        var bytes = 0L;
        try (var files = Files.list(Gallery.ofCheckout().index().resolveSibling("."))) {
            for (var file : files.toList()) {
                bytes += Files.size(file);
                assertThat(String.valueOf(file.getFileName()))
                        .satisfies(name -> assertThat(name.equals("README.md") || known.contains(name))
                                .as(name)
                                .isTrue());
            }
        }
        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
    }
}
