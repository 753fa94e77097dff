package dev.arcus.agent.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.wire.agent.Attempt;
import dev.arcus.wire.errors.Language;
import dev.arcus.xmpp.sasl.SaslCondition;
import dev.arcus.xmpp.sasl.SaslFailure;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says, and what he leaves behind. */
final class ReportTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @TempDir
    Path temp;

    @Test
    void aPbxThatIsWellIsSaidToBe() throws Exception {
        try (Patient patient = new Patient(temp)) {
            Report report = patient.examined();

            assertThat(report.isWell())
                    .as(() -> String.join("\n", report.lines()))
                    .isTrue();
            assertThat(report.lines()).hasSize(11).last().isEqualTo("All is well.");
            assertThat(report.json())
                    .startsWith(
                            "{\"ok\":true,\"language\":\"en\",\"checks\":[{\"check\":\"configuration\",\"verdict\":\"passed\"");
        }
    }

    @Test
    void aPbxBehindAProxyThatIsWellIsSaidToBe() throws Exception {
        try (Patient patient = new Patient(temp)) {
            patient.through(patient.proxy().wants("office", "right").settings("office", "right"));

            Report report = patient.examined();

            assertThat(report.isWell())
                    .as(() -> String.join("\n", report.lines()))
                    .isTrue();
            assertThat(String.join("\n", report.lines()))
                    .contains("through web proxy 127.0.0.1:")
                    .doesNotContain("right");
        }
    }

    @Test
    void theCodeIsNotSpent() throws Exception {
        try (Patient patient = new Patient(temp)) {
            assertThat(patient.examined().isWell()).isTrue();

            assertThat(patient.hub().visit(3).user()).isEqualTo(Patient.PABX_ID);
            assertThat(patient.hub().visit(3).received())
                    .noneMatch(frame -> frame.name().equals("iq"));
        }
        try (StateFolder state = StateFolder.open(temp, new SecureRandom())) {
            assertThat(state.credential()).isEmpty();
            assertThat(state.identity().counter()).isEqualTo(1);
        }
    }

    @Test
    void theFolderIsFreeAndTheStreamClosedAfterwards() throws Exception {
        try (Patient patient = new Patient(temp)) {
            patient.hasPassword();

            assertThat(patient.examined().isWell()).isTrue();

            patient.hub().visit(3).awaitHello();
            patient.hub().visit(3).awaitOver();
            assertThat(patient.hub().visit(3).received().getLast().name()).isEqualTo("close");
            assertThat(StateFolder.livingHolder(temp)).isEmpty();
        }
    }

    @Test
    void aRefusalIsToldWithItsNumberAndWhomToAsk() throws Exception {
        try (Patient patient = new Patient(temp)) {
            patient.code("4711");
            patient.hubBehaves()
                    .failure(new SaslFailure(
                            SaslCondition.NOT_AUTHORIZED, "", List.of(new Attempt("7KQ2-M9XD").toElement())));

            assertThat(lines(patient, Language.EN))
                    .contains("refused credentials", "attempt 7KQ2-M9XD", "your partner")
                    .contains("Channels: not checked because this comes first: Login")
                    .doesNotContain("4711");
            assertThat(lines(patient, Language.DE)).contains("Versuch 7KQ2-M9XD", "Ihr Partner");
            assertThat(lines(patient, Language.FR)).contains("essai 7KQ2-M9XD", "votre partenaire");
        }
    }

    @Test
    void interceptionIsNamedWithItsIssuer() throws Exception {
        try (Patient patient = new Patient(temp)) {
            patient.proxy().intercepts(Authority.make("Inspection Box").server());

            assertThat(lines(patient, Language.EN))
                    .contains("the certificate comes from CN=Inspection Box, not from an installed authority");
        }
    }

    @Test
    void whatAPeerWroteCannotBreakTheReport() throws Exception {
        try (Patient patient = new Patient(temp)) {
            patient.hubBehaves()
                    .upgrade("404 Not Found\r\nServer: {9} \"\\\u0007 \u00e4\r\nContent-Length: 0")
                    .noHub();

            Report report = patient.examined();

            assertThat(report.json())
                    .contains("{9} \\\"\\\\")
                    .doesNotContain("\u0007")
                    .matches("[ -~]+");
            assertThat(String.join("\n", report.lines())).contains("{9} \"\\");
        }
    }

    @Test
    void everyTextIsThereInThreeLanguagesWithTheSameParts() throws Exception {
        Properties table = new Properties();
        try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream("texts.properties"));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            table.load(reader);
        }
        Set<String> keys = table.stringPropertyNames().stream()
                .map(key -> key.substring(0, key.length() - 3))
                .collect(Collectors.toCollection(TreeSet::new));

        for (String key : keys) {
            assertThat(table.getProperty(key + ".de")).as(key).isNotBlank();
            assertThat(places(table.getProperty(key + ".de")))
                    .as(key)
                    .isEqualTo(places(table.getProperty(key + ".en")));
            assertThat(places(table.getProperty(key + ".fr")))
                    .as(key)
                    .isEqualTo(places(table.getProperty(key + ".en")));
        }
        for (Fault fault : Fault.values()) {
            assertThat(keys).contains(fault.key(), fault.key() + ".remedy");
        }
        for (Check check : Check.values()) {
            assertThat(keys).contains(check.key() + ".name");
        }
    }

    @Test
    void thePageNamesEveryFault() throws Exception {
        String page = Files.readString(Path.of("../docs/agent.md"));

        for (Fault fault : Fault.values()) {
            assertThat(page).contains("`" + fault.key() + "`");
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lines(Patient patient, Language language) {
        return String.join("\n", patient.examined(language).lines());
    }
}
