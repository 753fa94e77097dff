package dev.arcus.hub.api;

import dev.arcus.domain.history.CauseClass;
import dev.arcus.wire.errors.Language;

/** The words of the history: what ended a connection. */
public final class HistoryWords {

    private HistoryWords() {}

    public static String cause(CauseClass cause, Language language) {
        return switch (cause) {
            case CLEAN_STOP ->
                choose(
                        language,
                        "The PBX was stopped or its agent switched off.",
                        "Die Telefonanlage wurde angehalten oder ihr Agent ausgeschaltet.",
                        "Le PBX a été arrêté ou son agent désactivé.");
            case LOST ->
                choose(
                        language,
                        "The connection was lost without a word.",
                        "Die Verbindung riss ohne Abmeldung ab.",
                        "La connexion a été perdue sans préavis.");
            case PROTOCOL_ERROR ->
                choose(
                        language,
                        "The PBX broke the protocol.",
                        "Die Telefonanlage hat das Protokoll verletzt.",
                        "Le PBX a enfreint le protocole.");
            case REPLACED ->
                choose(
                        language,
                        "The same PBX connected anew.",
                        "Dieselbe Telefonanlage hat sich neu verbunden.",
                        "Le même PBX s'est reconnecté.");
            case RESET ->
                choose(
                        language,
                        "An administrator cut the connection.",
                        "Ein Administrator hat die Verbindung getrennt.",
                        "Un administrateur a coupé la connexion.");
            case REFUSED_CLONE ->
                choose(
                        language,
                        "A second box with the same identity was refused.",
                        "Ein zweites Gerät mit derselben Identität wurde abgewiesen.",
                        "Un second équipement avec la même identité a été refusé.");
            case HUB_DRAIN ->
                choose(
                        language,
                        "The hub was stopped or made room.",
                        "Der Hub wurde angehalten oder hat Platz geschaffen.",
                        "Le hub a été arrêté ou a fait de la place.");
            case HUB_CRASH ->
                choose(language, "The hub failed.", "Der Hub ist ausgefallen.", "Le hub est tombé en panne.");
        };
    }

    private static String choose(Language language, String english, String german, String french) {
        return switch (language) {
            case EN -> english;
            case DE -> german;
            case FR -> french;
        };
    }
}
