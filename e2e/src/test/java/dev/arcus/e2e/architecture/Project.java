package dev.arcus.e2e.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the rules are checked on: the project's own classes and files, and the planted violations. */
final class Project {
    static final String ROOT = "dev.arcus";
    static final String PLANTED = "dev.arcus.e2e.architecture.planted";

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private Project() {}

    /** All production classes that the tests of this module can see: every module but bench. */
    static JavaClasses production() {
        return PRODUCTION;
    }

    /** The planted classes of one package (a path below {@link #PLANTED}); "" means all of them. */
    static JavaClasses planted(String below) {
        return new ClassFileImporter().importPackages(below.isEmpty() ? PLANTED : PLANTED + "." + below);
    }

    /** The folder of the checkout: the nearest one above that holds the launcher. */
    static Path folder() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("arcus"))) {
            var above = folder.getParent();
            if (above == null) {
                throw new IllegalStateException(
                        "No checkout of Arcus above " + Path.of("").toAbsolutePath());
            }
            folder = above;
        }
        return folder;
    }

    /** The pages that people read: in the checkout's own folder and below docs/. */
    static List<Path> pages() throws IOException {
        try (var own = Files.list(folder());
                var below = Files.walk(folder().resolve("docs"))) {
            return Stream.concat(own, below)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** The folders of a checkout that hold production sources, of every module: bench too, whose classes are not seen here. */
    static List<Path> packageFolders(Path checkout) throws IOException {
        try (var files = Files.walk(checkout)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .map(file -> file.resolveSibling("").normalize())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** Every pom of the reactor. */
    static List<Path> poms() throws IOException {
        try (var files = Files.find(folder(), 2, (path, facts) -> path.endsWith("pom.xml"))) {
            return files.sorted().toList();
        }
    }
}
