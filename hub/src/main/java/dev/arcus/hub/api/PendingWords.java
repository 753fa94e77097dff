package dev.arcus.hub.api;

import dev.arcus.domain.history.PendingReason;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of the answer to "why is it Pending?". What an attempt explains is said in the words of the error table. */
public final class PendingWords {

    private PendingWords() {}

    public static String text(PendingReason reason, Language language) {
        return switch (reason.kind()) {
            case NEVER_TRIED ->
                choose(
                        language,
                        "No box has tried to connect with this PABX-ID yet.",
                        "Noch hat kein Gerät versucht, sich mit dieser PABX-ID zu verbinden.",
                        "Aucun équipement n'a encore tenté de se connecter avec ce PABX-ID.");
            case NOT_ACKNOWLEDGED ->
                choose(
                        language,
                        "The PBX connects, but has not yet confirmed that it stored its password.",
                        "Die Telefonanlage verbindet sich, hat aber noch nicht bestätigt, dass sie ihr Passwort gespeichert hat.",
                        "Le PBX se connecte, mais n'a pas encore confirmé avoir enregistré son mot de passe.");
            case FAILED_FROM_SAME_ADDRESS ->
                choose(
                                language,
                                "From the same address as the PBX's last login: ",
                                "Von derselben Adresse wie die letzte Anmeldung der Anlage: ",
                                "Depuis la même adresse que la dernière connexion du PBX : ")
                        + row(reason).map(code -> code.text(language)).orElse("");
            case CODE_EXPIRED -> ErrorCode.BOX_CODE_EXPIRED.text(language);
            case WRONG_CODE, OLD_CODE, OLD_HARDWARE, CLOCK, NOT_TRUSTED, AS_ATTEMPTED ->
                row(reason).map(code -> code.text(language)).orElse("") + times(reason.count(), language);
        };
    }

    public static String remedy(PendingReason reason, Language language) {
        return switch (reason.kind()) {
            case NEVER_TRIED ->
                choose(
                        language,
                        "Check on the PBX that Rainbow is enabled, that PABX-ID and activation code are typed, and that it reaches the hub; its doctor says more.",
                        "Prüfen Sie an der Anlage, ob Rainbow aktiviert ist, PABX-ID und Aktivierungscode eingetragen sind und sie den Hub erreicht; ihr Doktor sagt mehr.",
                        "Vérifiez sur le PBX que Rainbow est activé, que le PABX-ID et le code d'activation sont saisis et qu'il atteint le hub ; son diagnostic en dit plus.");
            case NOT_ACKNOWLEDGED ->
                choose(
                        language,
                        "Wait a minute; if it lasts, check the storage of the PBX and its network, and restart its agent.",
                        "Warten Sie eine Minute; bleibt es so, prüfen Sie Speicher und Netz der Anlage und starten Sie ihren Agenten neu.",
                        "Attendez une minute ; si cela dure, vérifiez le stockage et le réseau du PBX et redémarrez son agent.");
            case CODE_EXPIRED -> ErrorCode.BOX_CODE_EXPIRED.remedy(language);
            case FAILED_FROM_SAME_ADDRESS, WRONG_CODE, OLD_CODE, OLD_HARDWARE, CLOCK, NOT_TRUSTED, AS_ATTEMPTED ->
                row(reason).map(code -> code.remedy(language)).orElse("");
        };
    }

    /** {@code meant} is null where nothing is that near. */
    static String unknown(String name, @Nullable String meant, Language language) {
        var told = choose(
                language,
                "A box calls itself \"%s\", nobody declared it.",
                "Ein Gerät nennt sich „%s“, niemand hat es angelegt.",
                "Un équipement s'appelle « %s », personne ne l'a déclaré.");
        var likely = choose(
                language,
                " It differs from %s in one place.",
                " Das unterscheidet sich von %s an einer Stelle.",
                " Cela diffère de %s en un seul endroit.");
        return told.formatted(name) + (meant == null ? "" : likely.formatted(meant));
    }

    private static String times(long count, Language language) {
        return count < 2
                ? ""
                : choose(language, " (%d attempts)", " (%d Versuche)", " (%d tentatives)")
                        .formatted(count);
    }

    private static Optional<ErrorCode> row(PendingReason reason) {
        return reason.cause().flatMap(ErrorRows::of);
    }

    private static String choose(Language language, String english, String german, String french) {
        return switch (language) {
            case EN -> english;
            case DE -> german;
            case FR -> french;
        };
    }
}
