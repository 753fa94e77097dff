package dev.arcus.e2e.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rainbow-cli} from npm, unchanged, does at Arcus what it does at home. What stays its own fault: docs/clients.md. */
@Order(2)
class CommandLineTest {

    private static final String ADMIN = "/api/rainbow/admin/v1.0";
    private static final Duration RUNS_WITHIN = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static ClientStage stage;
    private static Commands rbw;
    private static Declared connected;
    private static String phone;
    private static CompletableFuture<List<Output>> life;
    private static CompletableFuture<List<Output>> sharing;
    private static CompletableFuture<List<Output>> places;
    private static CompletableFuture<List<Output>> logins;
    private static CompletableFuture<List<Output>> people;
    private static CompletableFuture<List<Output>> roofs;

    /** A hub with one connected PBX that has phones; every command of this class is on its way before the first test. */
    @BeforeAll
    static void start() {
        stage = ClientStage.open(folder);
        rbw = Commands.login(stage);
        places = rbw.later(CommandLineTest::placesComeAndGo);
        people = rbw.later(CommandLineTest::peopleComeAndGo);
        roofs = rbw.later(CommandLineTest::organisationsComeAndGo);
        life = rbw.later(CommandLineTest::systemLivesAndDies);
        connected = stage.stage().declare("Reception desk");
        stage.stage().typed("box", "CPU0000000001", connected);
        stage.stage().awaitLabel(connected, "Running");
        phone = firstPhone();
        sharing = rbw.later(CommandLineTest::systemIsSharedAndLinked);
        logins = rbw.later(CommandLineTest::logInBadlyThenOut);
        prepareReads();
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            rbw.close();
            stage.close();
        }
    }

    @Test
    void loginIsRememberedAndWhoamiNamesTheUser() {
        assertThat(rbw.answer("whoami", "--json").json().path("loginEmail").asText())
                .isEqualTo(HubProcess.EMAIL);
        assertThat(rbw.answer("whoami").plain()).contains(HubProcess.EMAIL, "Command successfully completed");
    }

    @Test
    void mistypedPasswordIsToldAndCountsOnceForItsThreeTries() {
        var all = logins.join();

        // Six tries of two mistyped logins would lock the account, were each counted.
        assertThat(all.subList(0, 2)).allSatisfy(wrong -> {
            assertThat(wrong.json().path("label").asText()).as(wrong.text()).isEqualTo("UNAUTHORIZED");
            assertThat(wrong.json().at("/details/error/errorDetailsCode").asInt())
                    .isEqualTo(401500);
        });
        assertThat(all.get(2).json().path("token").asText())
                .as(all.get(2).text())
                .isNotEmpty();
        assertThat(all.get(3).plain()).contains("successfully");
        assertThat(all.get(4).plain()).contains("you have to log-in");
    }

    @Test
    void companiesAndSitesAreListedFilteredAndSavedAsCsv() throws IOException {
        assertThat(names(rbw.answer("companies", "--json"))).contains("Bakery Sonnenschein", "Nordlicht Telefonie");
        assertThat(names(rbw.answer("companies", "--bp", "--json"))).containsExactly("Nordlicht Telefonie");
        assertThat(names(rbw.answer("companies", "--name", "bakery", "--json"))).containsExactly("Bakery Sonnenschein");
        assertThat(rbw.answer("customers", "--json").json().path("total").asInt())
                .isPositive();
        assertThat(names(rbw.answer("sites", "--name", "mun", "--json"))).containsExactly("Munich");
        assertThat(rbw.answer("site", stage.stage().site(), "--json")
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Munich");
        assertThat(rbw.answer("sites", "--file", csv("sites")).plain()).contains("Successfully saved");
        assertThat(Files.readString(Path.of(csv("sites"))))
                .startsWith("companyId;")
                .contains(";Munich;");
    }

    @Test
    void systemsAreListedPagedFilteredAndSavedAsCsv() throws IOException {
        assertThat(names(rbw.answer("systems", "--json"))).contains("Reception desk");
        assertThat(names(rbw.answer("systems", "--name", "Reception desk", "--json")))
                .containsExactly("Reception desk");
        assertThat(names(rbw.answer("systems", "--site", stage.stage().site(), "--name", "RECEP", "--json")))
                .containsExactly("Reception desk");
        var page =
                rbw.answer("systems", "--page", "2", "--limit", "1", "--json").json();
        assertThat(page.path("offset").asInt()).isEqualTo(1);
        assertThat(page.path("data").size()).isLessThanOrEqualTo(1);
        assertThat(rbw.answer("systems").plain()).contains("System name", connected.pbxId(), "systems found");
        assertThat(rbw.answer("systems", "--file", csv("systems")).plain()).contains("Successfully saved");
        assertThat(Files.readString(Path.of(csv("systems")))).contains(";" + connected.pbxId() + ";");
    }

    @Test
    void systemIsShownAndAnUnknownOneIsRefusedInWords() {
        assertThat(rbw.answer("system", connected.id(), "--json")
                        .json()
                        .path("pbxId")
                        .asText())
                .isEqualTo(connected.pbxId());
        assertThat(rbw.answer("system", connected.id()).plain()).contains("pbxId", connected.pbxId());
        assertThat(rbw.answer("system", "0".repeat(24)).plain()).contains("There is no such object");
        assertThat(rbw.answer("system", "short").plain()).contains("id must be 24 hexadecimal characters");
    }

    @Test
    void systemIsCreatedChangedAndDeleted() {
        var all = life.join();

        assertThat(all.get(0).json().path("pbxId").asText())
                .as(all.get(0).text())
                .isEqualTo("PBX-of-rbw");
        assertThat(all.get(0).json().path("jid_pbxagent_password").asText()).isNotEmpty();
        assertThat(all.get(1).json().path("version").asText())
                .as(all.get(1).text())
                .isEqualTo("R5.2");
        assertThat(all.get(2).json().path("code").asInt()).as(all.get(2).text()).isEqualTo(409);
        assertThat(all.get(3).plain()).contains("Delete system");
        assertThat(all.get(3).json().path("status").asText())
                .as(all.get(3).text())
                .contains(id(all.get(0)));
        assertThat(all.get(4).json().path("code").asInt()).as(all.get(4).text()).isEqualTo(404);
    }

    @Test
    void systemIsSharedLinkedUnlinkedAndUnshared() {
        var all = sharing.join();

        assertThat(all.get(0).json().path("isShared").asBoolean())
                .as(all.get(0).text())
                .isTrue();
        assertThat(all.get(1).json().path("siteId")).as(all.get(1).text()).hasSize(2);
        assertThat(all.get(2).plain()).as("the client prints a line of its own").contains("\n1\n");
        assertThat(all.get(3).json().path("isShared").asBoolean(true))
                .as(all.get(3).text())
                .isFalse();
        assertThat(all.get(4).json().at("/error/errorDetailsCode").asInt())
                .as(all.get(4).text())
                .isEqualTo(400000);
    }

    @Test
    void companyAndSiteAreCreatedAndDeletedUnlessSystemsStandThere() {
        var all = places.join();

        assertThat(all.get(0).json().path("name").asText())
                .as(all.get(0).text())
                .isEqualTo("Cycle shop");
        assertThat(all.get(1).json().path("companyId").asText())
                .as(all.get(1).text())
                .isEqualTo(id(all.get(0)));
        assertThat(all.get(2).json().path("code").asInt()).as(all.get(2).text()).isEqualTo(409);
        assertThat(all.get(3).json().path("status").asText())
                .as(all.get(3).text())
                .contains(id(all.get(1)));
        assertThat(all.get(4).plain()).contains("Command successfully completed");
    }

    @Test
    void phonesThatThePbxReportedAreListedAndShown() {
        var phones = rbw.answer("phones", connected.id(), "--json").json();

        assertThat(phones.findValuesAsText("shortNumber")).contains("100", "101", "102");
        assertThat(rbw.answer("phones", connected.id()).plain()).contains("Short number", "101");
        assertThat(rbw.answer("phone", phone, connected.id(), "--json")
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(phone);
    }

    @Test
    void usersAreCreatedChangedBlockedAndDeleted() {
        var all = people.join();

        assertThat(all.get(0).json().path("roles").toString())
                .as(all.get(0).text())
                .contains("admin");
        assertThat(all.get(1).json().path("loginEmail").asText())
                .as(all.get(1).text())
                .isEqualTo("rbw@example.com");
        assertThat(all.get(2).json().path("data").findValuesAsText("id"))
                .as(all.get(2).text())
                .contains(id(all.get(0)));
        assertThat(all.get(3).plain()).contains("Login changed for user");
        assertThat(all.get(4).plain()).contains("Password changed for user");
        assertThat(all.get(5).json().path("loginEmail").asText()).isEqualTo("rbw2@example.com");
        assertThat(all.get(5).json().path("isActive").asBoolean(true))
                .as(all.get(5).text())
                .isFalse();
        assertThat(all.get(6).json().path("isActive").asBoolean())
                .as(all.get(6).text())
                .isTrue();
        assertThat(all.get(7).json().path("Active users").asInt())
                .as(all.get(7).text())
                .isEqualTo(1);
        assertThat(all.get(8).json().path("status").asText())
                .as(all.get(8).text())
                .contains(id(all.get(0)));
        assertThat(all.get(9).json().path("code").asInt()).as(all.get(9).text()).isEqualTo(404);
    }

    @Test
    void organisationIsCreatedJoinedLeftAndDeleted() {
        var all = roofs.join();

        assertThat(all.get(0).json().path("visibility").asText())
                .as(all.get(0).text())
                .isEqualTo("private");
        assertThat(all.get(1).json().path("name").asText())
                .as(all.get(1).text())
                .isEqualTo("Roof of rbw");
        assertThat(all.get(2).json().findValuesAsText("id"))
                .as(all.get(2).text())
                .contains(id(all.get(0)));
        assertThat(all.get(3).plain()).contains("Command successfully completed");
        assertThat(names(all.get(4))).containsExactly("Under the roof");
        assertThat(all.get(5).plain()).contains("Command successfully completed");
        assertThat(all.get(6).plain()).contains("Command successfully completed");
        assertThat(all.get(7).json().path("code").asInt()).as(all.get(7).text()).isEqualTo(404);
    }

    @Test
    void statusOfThePlatformAndOfItsPortalsIsShown() {
        var platform = rbw.answer("status", "platform", "--json").json().path(0);
        var portals = rbw.answer("status", "api", "--json").json();

        assertThat(platform.path("status").asText()).isEqualTo("OK");
        assertThat(platform.path("eventloop").isNumber()).isTrue();
        assertThat(portals).hasSize(17);
        assertThat(portals.path(0).path("description").asText()).isEqualTo("Arcus administration portal");
    }

    private static List<Output> systemLivesAndDies() {
        var created = rbw.run(
                "create", "system", "From the shell", stage.stage().site(), "PBX-of-rbw", "--type", "oxo", "--json");
        var id = id(created);
        return List.of(
                created,
                rbw.run("system", "set", "version", id, "R5.2", "--json"),
                rbw.run("create", "system", "Twin", stage.stage().site(), "PBX-of-rbw", "--json"),
                rbw.run("delete", "system", id, "--nc", "--json"),
                rbw.run("system", id, "--json"));
    }

    private static List<Output> systemIsSharedAndLinked() {
        var system = stage.stage().declare("Shared").id();
        var site = stage.admin()
                .createSite(
                        "Elsewhere",
                        stage.admin()
                                .get(ADMIN + "/sites/" + stage.stage().site())
                                .path("companyId")
                                .asText());
        return List.of(
                rbw.run("system", "set", "shared", system, "--json"),
                rbw.run("link", "system", system, site, "--json"),
                rbw.run("unlink", "system", system, site, "--json"),
                rbw.run("system", "unset", "shared", system, "--json"),
                rbw.run("system", "set", "centrex", system, "--json"));
    }

    private static List<Output> placesComeAndGo() {
        var company = rbw.run("company", "create", "Cycle shop", "--json");
        var site = rbw.run("create", "site", "Workshop", id(company), "--json");
        return List.of(
                company,
                site,
                rbw.run("delete", "site", stage.stage().site(), "--nc", "--json"),
                rbw.run("delete", "site", id(site), "--nc", "--json"),
                rbw.run("company", "delete", id(company), "--nc"));
    }

    private static List<Output> peopleComeAndGo() {
        var company = rbw.run("company", "create", "People of rbw", "--json");
        var user = rbw.run(
                "create",
                "user",
                "rbw@example.com",
                HubProcess.PASSWORD,
                "Ada",
                "Lovelace",
                "--company",
                id(company),
                "--admin",
                "--json");
        var id = id(user);
        return List.of(
                user,
                rbw.run("user", id, "--json"),
                rbw.run("users", "--email", "rbw@example.com", "--json"),
                rbw.run("changelogin", "user", id, "rbw2@example.com"),
                rbw.run("changepwd", "user", id, "another long password"),
                rbw.run("deactivate", "user", id, "--json"),
                rbw.run("activate", "user", id, "--json"),
                rbw.run("company", "status", id(company), "--json"),
                rbw.run("delete", "user", id, "--nc", "--json"),
                rbw.run("user", id, "--json"));
    }

    private static List<Output> organisationsComeAndGo() {
        var company = rbw.run("company", "create", "Under the roof", "--json");
        var roof = rbw.run("create", "org", "Roof of rbw", "--json");
        return List.of(
                roof,
                rbw.run("org", id(roof), "--json"),
                rbw.run("orgs", "--json"),
                rbw.run("company", "link", id(company), id(roof)),
                rbw.run("companies", "--org", id(roof), "--json"),
                rbw.run("company", "unlink", id(company)),
                rbw.run("delete", "org", id(roof), "--nc"),
                rbw.run("org", id(roof), "--json"));
    }

    private static List<Output> logInBadlyThenOut() {
        var home = Commands.home(stage);
        return List.of(
                rbw.runIn(home, rbw.loginWords("mistyped")),
                rbw.runIn(home, rbw.loginWords("mistyped once more")),
                rbw.runIn(home, rbw.loginWords(HubProcess.PASSWORD)),
                rbw.runIn(home, List.of("logout")),
                rbw.runIn(home, List.of("whoami")));
    }

    private static void prepareReads() {
        var site = stage.stage().site();
        List.of(
                        List.of("phones", connected.id(), "--json"),
                        List.of("phones", connected.id()),
                        List.of("phone", phone, connected.id(), "--json"),
                        List.of("system", connected.id(), "--json"),
                        List.of("system", connected.id()),
                        List.of("system", "0".repeat(24)),
                        List.of("system", "short"),
                        List.of("systems", "--json"),
                        List.of("systems", "--name", "Reception desk", "--json"),
                        List.of("systems", "--site", site, "--name", "RECEP", "--json"),
                        List.of("systems", "--page", "2", "--limit", "1", "--json"),
                        List.of("systems"),
                        List.of("systems", "--file", csv("systems")),
                        List.of("sites", "--name", "mun", "--json"),
                        List.of("site", site, "--json"),
                        List.of("sites", "--file", csv("sites")),
                        List.of("companies", "--json"),
                        List.of("companies", "--bp", "--json"),
                        List.of("companies", "--name", "bakery", "--json"),
                        List.of("customers", "--json"),
                        List.of("whoami", "--json"),
                        List.of("whoami"),
                        List.of("status", "platform", "--json"),
                        List.of("status", "api", "--json"))
                .forEach(words -> rbw.prepare(words.toArray(String[]::new)));
    }

    private static String firstPhone() {
        var path = ADMIN + "/systems/" + connected.id() + "/phone-numbers";
        Patience.until(
                RUNS_WITHIN,
                "the PBX reports its phones",
                () -> !stage.admin().get(path).isEmpty());
        return stage.admin().get(path).path(0).path("id").asText();
    }

    private static String csv(String name) {
        return folder.resolve(name + ".csv").toString();
    }

    private static List<String> names(Output output) {
        var data = output.json().path("data");
        return data.findValuesAsText("name");
    }

    private static String id(Output output) {
        JsonNode answer = output.json();
        assertThat(answer.path("id").isTextual()).as(output.text()).isTrue();
        return answer.path("id").asText();
    }
}
