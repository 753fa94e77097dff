package dev.arcus.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.imports.ImportBatch;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets save them, and hostile ones. */
class ImportFilesTest {

    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);
    private static final ApiClient PARTNER = ESTATE.partnerAdmin();
    private static final ImportDesk DESK = new ImportDesk(PARTNER);
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADER = "fleetReference;installationReference;model;serial";
    private static final long GIGABYTE = 1L << 30;

    @AfterAll
    static void stop() {
        API.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fleet reference,Installation reference,Model\nALE1,1234.5678.01,OXO Connect\n",
                "\ufeffFlottenreferenz;Anlagenreferenz;Modell\r\nALE1;1234.5678.01;OXO Connect\r\n",
                "sep=;\r\nSERVER-TYP;Installationsreferenz;flottenreferenz\r\noxo connect;1234.5678.01;ale1\r\n",
                "\"Référence de flotte\";\"Référence d’installation\";\"Modèle\"\n\"ALE1\";\"1234.5678.01\";\"OXO Connect\"",
                "Fleet reference;Installation reference;Model;line;outcome;id;activationCode\nALE1;1234.5678.01;OXO Connect;2;new;;\n",
                "Fleet reference;Installation reference;Model\n\n ALE1 ; 1234.5678.01 ;OXO Connect\n;;\n"
            })
    void headersOfThreeLanguagesInAnyOrderAndBothSeparatorsAreRead(String file) {
        assertThat(ImportDesk.counts(DESK.rehearse("fleet", file))).isEqualTo("1 new, 0 same, 0 changed, 0 errors");
    }

    @Test
    void windows1252IsRecognisedAndRead() {
        var file = "Company;Standort;Server-Name;Server-Typ;Land\nBakery;;Bäckerei „Süß“ – 5 €;OXO Connect;DEU\n";

        var rehearsed = DESK.rehearse("systems", file.getBytes(WINDOWS));

        assertThat(rehearsed.path("encoding").asText()).isEqualTo("windows-1252");
        assertThat(DESK.rows(rehearsed, "new").get(0).at("/cells/name").asText())
                .isEqualTo("Bäckerei „Süß“ – 5 €");
    }

    @Test
    void utf16IsRefusedWithTheRemedy() {
        for (var charset : new Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
            var refused = DESK.send("fleet", (HEADER + "\nALE1;1234.5678.01;OXO Connect;\n").getBytes(charset));

            assertThat(refused.code()).isEqualTo(400940);
            assertThat(refused.json().path("errorRemedy").asText()).contains("CSV UTF-8");
        }
    }

    @Test
    void halfOneEncodingAndHalfAnotherIsRefused() {
        var utf8 =
                "Company;Server-Name;Server-Typ;Land\nBakery;Bäcker;OXO Connect;DEU\n".getBytes(StandardCharsets.UTF_8);
        var cut = Arrays.copyOf(utf8, utf8.length + 1);
        cut[utf8.length] = (byte) 0xc3;

        assertThat(DESK.send("systems", cut).code()).isEqualTo(400941);
    }

    @Test
    void quoteThatIsNotClosedIsNamedByItsLine() {
        var error =
                onlyError(HEADER + "\nALE1;1234.5678.01;OXO Connect;\nALE1;1234.5678.02;\"OXO Connect;\nALE1;x;y;z\n");

        assertThat(error.path("line").asInt()).isEqualTo(3);
        assertThat(error.at("/problems/0/code").asInt()).isEqualTo(400950);
    }

    @Test
    void textAfterAQuoteIsNamedByItsLine() {
        var error = onlyError(HEADER + "\nALE1;1234.5678.01;OXO Connect;\nALE1;1234.5678.02;\"OXO\" Connect;\n");

        assertThat(error.path("line").asInt()).isEqualTo(3);
        assertThat(error.at("/problems/0/code").asInt()).isEqualTo(400951);
    }

    @Test
    void halfARowAndARowTooLongAreNamedWithBothNumbers() {
        var errors =
                DESK.rows(DESK.rehearse("fleet", HEADER + "\nALE1;1234.5678.01;OXO Connect;;;\nALE1;1234.56"), "error");

        assertThat(errors.findValuesAsText("text")).hasSize(2);
        assertThat(errors.get(0).at("/problems/0/text").asText()).contains("6/4");
        assertThat(errors.get(1).at("/problems/0/text").asText()).contains("2/4");
    }

    @Test
    void zeroByteIsNamedByLineAndColumn() {
        var error = onlyError(HEADER + "\nALE1;1234.5678.01;OXO Connect;S\0N\n");

        assertThat(error.at("/problems/0/column").asText()).isEqualTo("serial");
        assertThat(error.at("/problems/0/code").asInt()).isEqualTo(400953);
    }

    @Test
    void cellIsTakenAtItsLimitAndRefusedPastIt() {
        var longest = "x".repeat(CsvFile.MAX_CELL);

        assertThat(onlyError(HEADER + "\nALE1;1234.5678.01;OXO Connect;" + longest + "\n")
                        .at("/problems/0/code")
                        .asInt())
                .as("too long for a serial number, not for a cell")
                .isEqualTo(400960);
        assertThat(onlyError(HEADER + "\nALE1;1234.5678.01;OXO Connect;" + longest + "x\n")
                        .at("/problems/0/code")
                        .asInt())
                .isEqualTo(400954);
    }

    @Test
    void headerNamesWhatIsUnknownRepeatedAndMissing() {
        var refused = DESK.send("fleet", "Flottenreferenz;Fleet reference;Colour\nA1;A1;red\n".getBytes(WINDOWS));

        assertThat(refused.code()).isEqualTo(400943);
        var data = refused.json().path("errorDetailsData");
        assertThat(data.path("unknown").get(0).asText()).isEqualTo("Colour");
        assertThat(data.path("repeated").get(0).asText()).isEqualTo("Fleet reference");
        assertThat(data.path("missing").get(0).asText()).isEqualTo("installationReference");
    }

    @Test
    void columnsAreTakenAtTheirLimitAndRefusedPastIt() {
        var most = HEADER + ";".repeat(CsvFile.MAX_COLUMNS - 4);

        assertThat(onlyError(most + "\nA;\n").at("/problems/0/code").asInt()).isEqualTo(400952);
        assertThat(DESK.send("fleet", (most + ";\nA;\n").getBytes(WINDOWS)).code())
                .isEqualTo(400944);
    }

    @Test
    void rowsAreTakenAtTheirLimitAndRefusedPastIt() {
        var rows = IntStream.range(0, ImportBatch.MAX_ROWS)
                .mapToObj(i -> "A1;bad;;\n")
                .collect(Collectors.joining());

        assertThat(DESK.rehearse("fleet", HEADER + "\n" + rows)
                        .at("/rows/errors")
                        .asInt())
                .isEqualTo(ImportBatch.MAX_ROWS);
        assertThat(DESK.send("fleet", (HEADER + "\n" + rows + "A1;bad;;\n").getBytes(WINDOWS))
                        .code())
                .isEqualTo(413940);
    }

    @Test
    void bytesAreTakenAtTheirLimitAndRefusedPastIt() {
        var text = HEADER + "\nALE1;1234.5678.01;OXO Connect;\n";
        var file = (text + "\n".repeat(CsvFile.MAX_BYTES - text.length())).getBytes(WINDOWS);

        assertThat(DESK.send("fleet", file).status()).isEqualTo(200);
        assertThat(DESK.send("fleet", Arrays.copyOf(file, file.length + 1)).code())
                .isEqualTo(413941);
    }

    @Test
    void emptyFilesAndOtherBodiesAreRefused() {
        assertThat(DESK.send("fleet", (HEADER + "\n").getBytes(WINDOWS)).code()).isEqualTo(400942);
        assertThat(PARTNER.post(ImportDesk.IMPORTS + "?kind=fleet", Map.of("a", "b"))
                        .code())
                .isEqualTo(415940);
        assertThat(DESK.send("people", HEADER.getBytes(WINDOWS)).params()).containsExactly("kind");
    }

    /** The hub says no after 8 MiB of it and what it passes over, not after the whole. */
    @Test
    void gigabyteThatStreamsInIsRefusedLongBeforeItsEnd() throws Exception {
        var sent = new AtomicLong();
        try (var socket = new Socket("127.0.0.1", API.plainPort())) {
            var head = "POST " + ImportDesk.IMPORTS + "?kind=fleet HTTP/1.1\r\nHost: hub\r\nContent-Type: text/csv\r\n"
                    + "Authorization: " + PARTNER.header("Authorization") + "\r\nTransfer-Encoding: chunked\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var sender = Thread.ofVirtual().start(() -> stream(socket, sent));

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).contains("413");
            socket.shutdownOutput();
            sender.join();
        }
        assertThat(sent.get()).isGreaterThan(CsvFile.MAX_BYTES).isLessThan(GIGABYTE / 8);
    }

    /** Writes until the hub has had enough. */
    private static void stream(Socket socket, AtomicLong sent) {
        var line = "ALE1;1234.5678.01;OXO Connect;\n".repeat(2000).getBytes(StandardCharsets.US_ASCII);
        try {
            var out = socket.getOutputStream();
            while (sent.get() < GIGABYTE) {
                var chunk = (Integer.toHexString(line.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
                out.write(chunk);
                out.write(line);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                sent.addAndGet(line.length);
            }
        } catch (IOException refused) {
            // The hub closed the connection: what this test is about.
        }
    }

    private static JsonNode onlyError(String file) {
        var errors = DESK.rows(DESK.rehearse("fleet", file), "error");
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }
}
