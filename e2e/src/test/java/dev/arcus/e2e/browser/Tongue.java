package dev.arcus.e2e.browser;

import java.util.Locale;

/** The languages of both sides. */
enum Tongue {
    GERMAN("de-DE"),
    ENGLISH("en-GB"),
    FRENCH("fr-FR");

    private final String locale;

    Tongue(String locale) {
        this.locale = locale;
    }

    /** What the browser asks for. */
    String locale() {
        return locale;
    }

    /** The code of the language, as pages say it. */
    String code() {
        return Locale.forLanguageTag(locale).getLanguage();
    }
}
