package dev.arcus.hub.server;

import dev.arcus.domain.licence.LicenceText;
import dev.arcus.domain.licence.LicenceTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The licence agreement of the WebRTC gateway: the operator's own texts {@code licence/en.txt}, {@code de.txt}, {@code fr.txt}
 * with their version in {@code licence/version.txt}, else ours. Read once at the start.
 */
final class LicenceFolder implements LicenceTexts {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr");

    private final List<LicenceText> texts;

    private LicenceFolder(List<LicenceText> texts) {
        this.texts = texts;
    }

    /** {@link StartFailure} when the folder is there and incomplete. */
    static LicenceFolder in(Path data) {
        var folder = data.resolve("licence");
        return new LicenceFolder(Files.isDirectory(folder) ? operators(folder) : ours());
    }

    @Override
    public LicenceText current(String language) {
        return texts.stream()
                .filter(text -> text.language().equals(language))
                .findFirst()
                .orElseGet(texts::getFirst);
    }

    @Override
    public Optional<LicenceText> currentBySha256(String sha256) {
        return texts.stream().filter(text -> text.sha256().equals(sha256)).findFirst();
    }

    private static List<LicenceText> operators(Path folder) {
        var version = read(folder.resolve("version.txt")).strip();
        var texts = new ArrayList<LicenceText>();
        for (var language : LANGUAGES) {
            var file = folder.resolve(language + ".txt");
            if (language.equals("en") || Files.exists(file)) {
                texts.add(new LicenceText(version, language, read(file)));
            }
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartFailure(
                    "cannot read " + file + " (the operator's licence agreement needs en.txt and" + " version.txt): "
                            + e.getMessage(),
                    e);
        }
    }

    private static List<LicenceText> ours() {
        var version = resource("version.txt").strip();
        return LANGUAGES.stream()
                .map(language -> new LicenceText(version, language, resource(language + ".txt")))
                .toList();
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(LicenceFolder.class.getResourceAsStream("licence/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
