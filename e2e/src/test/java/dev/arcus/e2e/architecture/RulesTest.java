package dev.arcus.e2e.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every other rule, on the real classes and on its planted violation. */
class RulesTest {
    private static final Pattern MOCKING =
            Pattern.compile("mockito|easymock|jmockit|powermock|mockk|wiremock", Pattern.CASE_INSENSITIVE);

    @Test
    void theRulesSeeEveryModuleBelowThem() {
        assertThat(Project.production().stream().map(JavaClass::getPackageName))
                .contains(
                        "dev.arcus.domain.credential",
                        "dev.arcus.wire.agent",
                        "dev.arcus.xmpp",
                        "dev.arcus.agent.state")
                .noneMatch(name -> name.startsWith(Project.PLANTED));
    }

    @Test
    void domainKnowsTheJdkAndNumberingOnly() {
        Rules.domainKnowsTheJdkAndNumberingOnly(Project.ROOT).check(Project.production());
        assertFires(Rules.domainKnowsTheJdkAndNumberingOnly(Project.PLANTED), "domain", "io.netty");
    }

    @Test
    void numberingKnowsThePhoneNumberLibraryOnly() {
        Rules.numberingKnowsThePhoneNumberLibraryOnly(Project.ROOT).check(Project.production());
        assertFires(Rules.numberingKnowsThePhoneNumberLibraryOnly(Project.PLANTED), "numbering", "io.netty");
    }

    @Test
    void onlyTheServerWires() {
        Rules.onlyTheServerWires(Project.ROOT).check(Project.production());
        assertFires(Rules.onlyTheServerWires(Project.PLANTED), "hub.gateway", "PlantedServer");
    }

    @Test
    void productionNeverImportsTestCode() {
        Rules.productionNeverImportsTestCode(Project.ROOT).check(Project.production());
        assertFires(Rules.productionNeverImportsTestCode(Project.PLANTED), "agent", "PlantedFake");
    }

    @Test
    void programsDoNotImportEachOther() {
        Rules.programsDoNotImportEachOther(Project.ROOT).check(Project.production());
        assertFires(Rules.programsDoNotImportEachOther(Project.PLANTED), "cli", "PlantedAgent");
        assertFires(Rules.programsDoNotImportEachOther(Project.PLANTED), "agent", "PlantedStorage");
    }

    @Test
    void packagesFormNoCycle() {
        Rules.packagesFormNoCycle(Project.ROOT).check(Project.production());
        assertFires(Rules.packagesFormNoCycle(Project.PLANTED), "cycle", "Cycle detected");
    }

    @Test
    void namesSaySomething() {
        Rules.namesSaySomething(Project.ROOT).check(Project.production());

        var report = Rules.namesSaySomething(Project.PLANTED)
                .evaluate(Project.planted("names"))
                .getFailureReport()
                .toString();
        assertThat(report)
                .contains(
                        "SystemsManager", "LoginHelper", "StringUtil>", "StringUtils", "ClockImpl", "ManagerOfSystems")
                .doesNotContain("ImplicitRule", "Utility", "ManagedSystem");
    }

    @Test
    void packagesAreNullMarked() {
        Rules.packagesAreNullMarked(Project.ROOT).check(Project.production());
        assertFires(Rules.packagesAreNullMarked(Project.PLANTED), "unmarked", "is not @NullMarked");
    }

    @Test
    void everyFolderOfSourcesHasItsNullMarkedPackageInfo(@TempDir Path planted) throws IOException {
        var source = planted.resolve("m/src/main/java/p/A.java");
        Files.createDirectories(source.resolveSibling(""));
        Files.writeString(source, "class A {}");

        assertThat(unmarkedFolders(Project.folder())).isEmpty();
        assertThat(unmarkedFolders(planted)).hasSize(1);
    }

    @Test
    void noMockingLibraryIsOnTheClassPath() throws IOException {
        assertThat(System.getProperty("java.class.path")).doesNotContainPattern(MOCKING);
        for (var pom : Project.poms()) {
            assertThat(Files.readString(pom)).as(pom.toString()).doesNotContainPattern(MOCKING);
        }
        assertThat("lib/mockito-core-5.20.0.jar").containsPattern(MOCKING);
    }

    private static List<Path> unmarkedFolders(Path checkout) throws IOException {
        var unmarked = new ArrayList<Path>();
        for (var folder : Project.packageFolders(checkout)) {
            var info = folder.resolve("package-info.java");
            if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
                unmarked.add(folder);
            }
        }
        return unmarked;
    }

    private static void assertFires(ArchRule rule, String planted, String words) {
        var result = rule.evaluate(Project.planted(planted));

        assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(words);
    }
}
