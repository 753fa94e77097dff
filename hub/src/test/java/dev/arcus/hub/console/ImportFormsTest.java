package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.arcus.hub.server.RunningApi;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files by the forms that people send: rehearsed, applied, undone. */
class ImportFormsTest {

    private static final String FILE = """
            Flottenreferenz;Anlagenreferenz;Server-Typ;Seriennummer
            ALE12;1234.5678.90;OXO Connect;SN-1
            ALE12;1234.5678.91;OXO Connect Evolution;
            """;

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Sonnenschein");
    private final Browser admin = customer.partnerAdmin();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void noImportYetSaysWhatToBeginWith() {
        assertThat(admin.get("/imports").text())
                .contains("Nothing was imported yet.", "/imports/new", "/exports/fleet.csv");
        assertThat(admin.get("/exports/fleet-template.csv").text()).contains("Fleet reference;Installation reference");
    }

    @Test
    void aFileIsRehearsedAppliedAndUndone() {
        // When it is rehearsed, nothing changes
        var rehearsed = upload(FILE);
        assertThat(rehearsed.status()).isEqualTo(303);
        var path = rehearsed.location().replaceAll("\\?.*", "");
        assertThat(admin.get(path).text()).contains("2 new, 0 the same, 0 changed, 0 with errors", "Rehearsed");
        assertThat(admin.get("/fleet").text()).contains("The stock is empty.");

        // And when it is applied, both items are there; a second click does no harm
        var ask = admin.get(path + "/apply");
        assertThat(ask.text()).contains("2 rows make something new", "undone for 30 days");
        admin.post(ask, path + "/apply", Map.of());
        admin.post(ask, path + "/apply", Map.of());
        await().untilAsserted(() -> assertThat(admin.get(path).text()).contains("Applied", "/undo"));
        assertThat(admin.get("/fleet").text()).contains("ALE12-1234.5678.90", "ALE12-1234.5678.91");
        assertThat(admin.get(path + "/result.csv").text()).contains("1234.5678.91");
        assertThat(admin.get("/exports/fleet.csv").text()).contains("1234.5678.90");

        // And when it is undone, they are gone
        admin.post(admin.get(path + "/undo"), path + "/undo", Map.of());
        assertThat(admin.get(path).text()).contains("Undone");
        assertThat(admin.get("/fleet").text()).contains("The stock is empty.");
    }

    @Test
    void whatStandsInTheWayOfAnUndoIsNamed() {
        var path = upload(FILE).location().replaceAll("\\?.*", "");
        admin.post(admin.get(path + "/apply"), path + "/apply", Map.of());
        await().untilAsserted(() -> assertThat(admin.get(path).text()).contains("/undo"));
        customer.declare("Shop", Map.of("pbxId", "ALE12-1234.5678.90", "activationCode", "ALE12-1234.5678.90"));

        var answer = admin.post(admin.get(path + "/undo"), path + "/undo", Map.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("1 rows have something built on them");
    }

    @Test
    void errorsAreShownByRowWithColumnValueAndRemedy() {
        var bad = """
                fleetReference;installationReference;model
                ALE12;1234.5678.90;OXO Connect
                ALE12;1234.5678;OXO Connect
                """;

        var path = upload(bad).location().replaceAll("\\?.*", "");

        var errors = admin.get(path + "?outcome=error");
        assertThat(errors.text())
                .contains("Installation reference", "1234.5678", "Write it as 1234.5678.90.")
                .doesNotContain("/apply\"");
        assertThat(admin.post(form(), path + "/apply", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() {
        var answer = upload("Farbe;Anlagenreferenz\nrot;1234.5678.90\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Unknown: Farbe.", "Missing: Fleet reference.");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var answer = admin.upload(form(), "/imports/new", Map.of("kind", "fleet"), new byte[9 * 1024 * 1024]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("413941");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedThoughItsLengthWasNotSaid() {
        var body = part("name=\"file\"; filename=\"a\"", "x".repeat(9 * 1024 * 1024)) + "--b--\r\n";

        var answer = admin.postStream("/imports/new", "multipart/form-data; boundary=b", body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("413941");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no part at all",
                "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nnever ended",
                "--b\r\nno head",
                "--c\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nof another boundary\r\n--c--\r\n"
            })
    void aBrokenFormIsRefused(String body) {
        var answer = admin.postStream("/imports/new", "multipart/form-data; boundary=b", body);

        assertThat(answer.status()).as(answer.text()).isIn(400, 403);
        assertThat(admin.get("/imports").text()).contains("Nothing was imported yet.");
    }

    @Test
    void aFormOfTooManyPartsIsRefused() {
        var body = part("name=\"a\"", "1").repeat(33) + "--b--\r\n";

        assertThat(admin.postStream("/imports/new", "multipart/form-data; boundary=b", body)
                        .text())
                .contains("400903");
        assertThat(admin.postStream("/imports/new", "multipart/form-data", body).status())
                .isEqualTo(403);
    }

    @Test
    void theFirstPartOfANameCounts() {
        var csrf = form().csrf();
        var body = part("name=\"csrf\"", csrf) + part("name=\"csrf\"", "other") + part("name=\"kind\"", "fleet")
                + part("name=\"file\"; filename=\"\u00e4\\\"b.csv\"\r\nContent-Type: text/csv", FILE) + "--b--\r\n";

        assertThat(admin.postStream("/imports/new", "Multipart/Form-Data; charset=utf-8; boundary=\"b\"", body)
                        .status())
                .isEqualTo(303);
    }

    private static String part(String head, String content) {
        return "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    }

    @Test
    void aFormWithAFileWantsTheTokenToo() {
        var answer = admin.uploadForeign(
                "/imports/new", Map.of("kind", "fleet", "csrf", "guessed"), FILE.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("403910");
        assertThat(admin.get("/imports").text()).contains("Nothing was imported yet.");
    }

    @Test
    void whoMayNotImportIsNotOfferedTo() {
        var support = customer.support();

        assertThat(support.get("/imports").text()).doesNotContain("/imports/new");
        assertThat(support.get("/imports/new").status()).isEqualTo(403);
        assertThat(support.upload(support.get("/imports"), "/imports/new", Map.of("kind", "fleet"), new byte[0])
                        .status())
                .isEqualTo(403);
        var company = customer.companyAdmin();
        assertThat(company.get("/imports").text()).doesNotContain("/exports/fleet.csv");
        assertThat(company.get("/imports/new").text()).doesNotContain("Items of the stock");
    }

    private Browser.Page upload(String file) {
        return admin.upload(form(), "/imports/new", Map.of("kind", "fleet"), file.getBytes(StandardCharsets.UTF_8));
    }

    private Browser.Page form() {
        return admin.get("/imports/new");
    }
}
