package dev.arcus.hub.console.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvent.Kind;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.hub.console.frame.Words;
import dev.arcus.wire.errors.Language;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTest {

    private static final SystemId SYSTEM = SystemId.next(new Random(1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACTIVATED    | box CPU0000000104                           | Gerät CPU0000000104               | équipement CPU0000000104
            DECLARED     | btco                                        | Build To Customer Order (BTCO)    | Fabriqué à la commande (BTCO)
            CONNECTED    | from 192.0.2.7                              | ''                                | ''
            RENEWED      | new password                                | ''                                | ''
            REFUSED      | second box CPU2 from 192.0.2.8              | Gerät CPU2                        | équipement CPU2
            RESET        | new activation code                         | neuer Aktivierungscode            | nouveau code d'activation
            RESET        | back to the pair                            | zurück zum Paar                   | retour à la paire
            REPLACED     | PBX1 ended, PBX2 in force                   | PBX1 beendet, PBX2 in Kraft       | PBX1 terminé, PBX2 en vigueur
            CHANNEL_UP   | csta                                        | Telefonie (CSTA)                  | Téléphonie (CSTA)
            CHANNEL_DOWN | conf: no answer from the PBX                | Konfiguration: keine Antwort der Telefonanlage | Configuration: pas de réponse du PBX
            CHANNEL_DOWN | csta: the fan is broken                     | Telefonie (CSTA): „the fan is broken“ | Téléphonie (CSTA): « the fan is broken »
            """)
    void whatTheHubKeepsInEnglishIsToldInTheReadersWords(Kind kind, String detail, String german, String french) {
        assertThat(of(Language.DE, kind, detail)).isEqualTo(german);
        assertThat(of(Language.FR, kind, detail)).isEqualTo(french);
    }

    @Test
    void anUndoneActivationIsToldSo() {
        var detail = "first activation undone, back to the pair";

        assertThat(of(Language.DE, Kind.RESET, detail)).startsWith("erste Aktivierung rückgängig");
        assertThat(of(Language.EN, Kind.RESET, detail)).isEqualTo(detail);
    }

    @ParameterizedTest
    @EnumSource(DisconnectCause.class)
    void everyReasonForAnEndHasWords(DisconnectCause cause) {
        var german = of(Language.DE, Kind.DISCONNECTED, cause.name());

        assertThat(german).isNotEqualTo(cause.name()).isNotEqualTo(of(Language.EN, Kind.DISCONNECTED, cause.name()));
    }

    @Test
    void whatTheClassOfTheCauseSaysIsNotSaidTwice() {
        var words = new Evidence(Words.of(Language.DE));

        assertThat(words.of(ended(DisconnectCause.LOST))).isEmpty();
        assertThat(words.of(ended(DisconnectCause.NO_ANSWER))).isEqualTo("antwortete nicht rechtzeitig");
    }

    /** What the agent's SIP link, its virtual PBX and the hub itself say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not reported                                                        | das Gerät meldet ihn nicht
            reported without proof                                              | ohne Beweis gemeldet
            no proof for 41 s                                                   | seit 41 s kein Beweis
            no answer from the PBX                                              | keine Antwort der Telefonanlage
            no answer from the PBX at udp 192.0.2.1:5060                        | keine Antwort der Telefonanlage unter udp 192.0.2.1:5060
            no answer from the PBX: nothing listens at udp 192.0.2.1:5060       | keine Antwort der Telefonanlage: Unter udp 192.0.2.1:5060 nimmt niemand an
            no answer from the PBX: it closed the connection at tls pbx:5061    | keine Antwort der Telefonanlage: Sie schloss die Verbindung bei tls pbx:5061
            the PBX was not asked yet                                           | die Telefonanlage wurde noch nicht gefragt
            the PBX's name pbx.example cannot be resolved                       | der Name pbx.example der Telefonanlage lässt sich nicht auflösen
            TLS not trusted: the PBX's certificate is for another host name     | TLS nicht vertraut: Das Zertifikat der Telefonanlage gilt für einen anderen Namen
            no TLS with the PBX at tls pbx:5061                                 | kein TLS mit der Telefonanlage unter tls pbx:5061
            refused: the PBX answers REGISTER with 404 (no such extension)      | die Telefonanlage weist REGISTER mit 404 ab
            not registered as extension 199 yet                                 | noch nicht als Nebenstelle 199 angemeldet
            """)
    void whyAChannelIsDownIsToldInTheReadersWords(String reason, String german) {
        assertThat(new Evidence(Words.of(Language.DE)).reason(reason)).isEqualTo(german);
    }

    @Test
    void noReasonIsNoWords() {
        assertThat(new Evidence(Words.of(Language.DE)).reason("")).isEmpty();
    }

    private static ConnectionEvent ended(DisconnectCause cause) {
        return new ConnectionEvent(
                SYSTEM, Instant.EPOCH, Kind.DISCONNECTED, cause.name(), cause.causeClass(), "192.0.2.7");
    }

    private static String of(Language language, Kind kind, String detail) {
        var event = new ConnectionEvent(SYSTEM, Instant.EPOCH, kind, detail);
        return new Evidence(Words.of(language)).of(event);
    }
}
