package dev.arcus.hub.api;

import dev.arcus.domain.administration.AnswerClone;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.numbering.LabReport.Warning;
import dev.arcus.numbering.TestNumber;
import dev.arcus.wire.errors.Language;
import java.util.List;
import java.util.stream.Collectors;

/** The words of the status, the one hint that goes with it, and those of the dialing lab. */
public final class Words {

    private static final int SHOWN_FAILURES = 5;

    private Words() {}

    /** The label as the API spells it: the English word. */
    static String label(StatusLabel label) {
        return label(label, Language.EN);
    }

    public static String label(StatusLabel label, Language language) {
        return switch (label) {
            case PENDING -> choose(language, "Pending", "Ausstehend", "En attente");
            case RUNNING -> choose(language, "Running", "Laufend", "En service");
            case DEGRADED -> choose(language, "Degraded", "Eingeschränkt", "Dégradé");
            case ACTIVATED -> choose(language, "Activated", "Aktiviert", "Activé");
            case UNKNOWN -> choose(language, "Unknown", "Unbekannt", "Inconnu");
        };
    }

    /** For a system that is not connected: how to have it try at once. */
    static String applyHint(Language language) {
        return choose(
                language,
                "Apply in Cloud Rainbow on the PBX forces an attempt at once.",
                "„Anwenden“ unter Cloud Rainbow auf der Telefonanlage erzwingt sofort einen Versuch.",
                "« Appliquer » dans Cloud Rainbow sur le PBX force une tentative immédiate.");
    }

    /** What is to be done after the answer to a clone case. */
    static String next(AnswerClone.Next next, Language language) {
        return switch (next) {
            case NOTHING ->
                choose(
                        language,
                        "Nothing is to be done: the box that the system has stays, the other one is blocked.",
                        "Es ist nichts zu tun: Das Gerät der Anlage bleibt, das andere ist gesperrt.",
                        "Rien à faire : l'équipement du système reste, l'autre est bloqué.");
            case COMES_BY_ITSELF ->
                choose(
                        language,
                        "Nothing is to be done: the new box comes in at its next attempt and gets a password of its own.",
                        "Es ist nichts zu tun: Das neue Gerät kommt beim nächsten Versuch herein und erhält ein eigenes Passwort.",
                        "Rien à faire : le nouvel équipement entre à sa prochaine tentative et reçoit son propre mot de passe.");
            case TYPE_NEW_CODE ->
                choose(
                        language,
                        "Type the new activation code of the system on the new box.",
                        "Geben Sie den neuen Aktivierungscode der Anlage auf dem neuen Gerät ein.",
                        "Saisissez le nouveau code d'activation du système sur le nouvel équipement.");
            case UNBLOCK_AND_TYPE ->
                choose(
                        language,
                        "Unblock the right box in the list of blocked boxes, then type the new activation code on it.",
                        "Entsperren Sie das richtige Gerät in der Liste der gesperrten Geräte und geben Sie dort den neuen Aktivierungscode ein.",
                        "Débloquez le bon équipement dans la liste des équipements bloqués, puis saisissez-y le nouveau code d'activation.");
        };
    }

    /** What a warning of the dialing lab means. */
    public static String warning(Warning.Kind kind, Language language) {
        return switch (kind) {
            case DEAD_RULE ->
                choose(
                        language,
                        "This rule never decides: an earlier one matches whatever it matches.",
                        "Diese Regel entscheidet nie: eine frühere passt auf alles, worauf sie passt.",
                        "Cette règle ne décide jamais : une règle précédente correspond à tout ce à quoi elle correspond.");
            case NO_OUTBOUND_PREFIX ->
                choose(
                        language,
                        "The rule makes a public number without the outbound prefix in use.",
                        "Die Regel ergibt eine öffentliche Nummer ohne die verwendete Amtskennziffer.",
                        "La règle donne un numéro public sans le préfixe de prise de ligne utilisé.");
            case LOST_DIGITS ->
                choose(
                        language,
                        "The rule cuts digits off the end of a public number.",
                        "Die Regel schneidet am Ende einer öffentlichen Nummer Ziffern ab.",
                        "La règle coupe des chiffres à la fin d'un numéro public.");
            case EMERGENCY_BARRED ->
                choose(
                        language,
                        "A confirmed rule bars an emergency number.",
                        "Eine bestätigte Regel sperrt eine Notrufnummer.",
                        "Une règle confirmée interdit un numéro d'urgence.");
            case EMERGENCY_CHANGED ->
                choose(
                        language,
                        "A confirmed rule changes an emergency number.",
                        "Eine bestätigte Regel verändert eine Notrufnummer.",
                        "Une règle confirmée modifie un numéro d'urgence.");
            case EMERGENCY_EXEMPT ->
                choose(
                        language,
                        "The rule would bar or change an emergency number; without a confirmation it does not apply to it.",
                        "Die Regel würde eine Notrufnummer sperren oder verändern; ohne Bestätigung gilt sie für diese nicht.",
                        "La règle interdirait ou modifierait un numéro d'urgence ; sans confirmation elle ne s'y applique pas.");
            case INTERNAL_OR_PUBLIC ->
                choose(
                        language,
                        "The number may be an internal one as well as a public one.",
                        "Die Nummer kann eine interne oder eine öffentliche sein.",
                        "Le numéro peut être interne ou public.");
            case RULE_STOPPED ->
                choose(
                        language,
                        "The rule was stopped because it costs too much; it did not match.",
                        "Die Regel wurde abgebrochen, weil sie zu aufwendig ist; sie passte nicht.",
                        "La règle a été arrêtée parce qu'elle coûte trop ; elle n'a pas correspondu.");
        };
    }

    /** " 089 123: expected 0089123, got 089123." for each of the first few; empty for none. */
    static String failedTests(List<TestNumber.Failure> failures, Language language) {
        return failures.stream()
                .limit(SHOWN_FAILURES)
                .map(failure -> " " + failure.number() + ": "
                        + choose(language, "expected ", "erwartet ", "attendu ")
                        + orNothing(failure.expected(), language)
                        + choose(language, ", got ", ", erhalten ", ", obtenu ")
                        + orNothing(failure.got(), language)
                        + ".")
                .collect(Collectors.joining());
    }

    private static String orNothing(String text, Language language) {
        return text.isEmpty() ? choose(language, "nothing", "nichts", "rien") : text;
    }

    private static String choose(Language language, String english, String german, String french) {
        return switch (language) {
            case EN -> english;
            case DE -> german;
            case FR -> french;
        };
    }
}
