package dev.arcus.hub.console.frame;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go on after an act: only ever to a page of this hub, whatever a link claims. */
public final class LocalPath {

    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,500}");

    private LocalPath() {}

    /** {@code wanted}, if it is a path on this hub, else {@code otherwise}. */
    public static String of(@Nullable String wanted, String otherwise) {
        return wanted != null && SAFE.matcher(wanted).matches() ? wanted : otherwise;
    }
}
