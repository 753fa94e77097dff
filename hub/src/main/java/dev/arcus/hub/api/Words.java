package dev.arcus.hub.api;

import dev.arcus.domain.status.StatusLabel;
import dev.arcus.wire.errors.Language;

/** The words of the status, and the one hint that goes with it. */
final class Words {

    private Words() {}

    /** The label as the API spells it: the English word. */
    static String label(StatusLabel label) {
        return label(label, Language.EN);
    }

    static String label(StatusLabel label, Language language) {
        return switch (label) {
            case PENDING -> choose(language, "Pending", "Ausstehend", "En attente");
            case RUNNING -> choose(language, "Running", "Laufend", "En fonctionnement");
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

    private static String choose(Language language, String english, String german, String french) {
        return switch (language) {
            case EN -> english;
            case DE -> german;
            case FR -> french;
        };
    }
}
