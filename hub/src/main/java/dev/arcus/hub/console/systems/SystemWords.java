package dev.arcus.hub.console.systems;

import dev.arcus.hub.console.frame.Visit;
import java.util.Locale;

/** Where the words of enumerations stand in the files. */
public final class SystemWords {

    private SystemWords() {}

    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String yesNo(Visit visit, boolean fact) {
        return visit.text(fact ? "systems.yes" : "systems.no");
    }
}
