package dev.arcus.hub.console.frame;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param title of the page, in its language
 * @param visit null for a page without a login
 * @param path of the page, for the links that change the language and come back
 * @param place where it stands, with the whole navigation
 * @param notice what the last act did, or null
 * @param theme {@code light}, {@code dark}, or empty
 */
public record Frame(
        String title,
        Words words,
        @Nullable Visit visit,
        String path,
        Place place,
        @Nullable Notice notice,
        String theme) {

    /** Light or dark as the browser has it. */
    Frame(String title, Words words, @Nullable Visit visit, String path, Place place, @Nullable Notice notice) {
        this(title, words, visit, path, place, notice, "");
    }

    Frame in(String other) {
        return new Frame(title, words, visit, path, place, notice, other);
    }

    /** For the attribute of the page, which is left out where the browser decides. */
    public @Nullable String themeOrNull() {
        return theme.isEmpty() ? null : theme;
    }

    /** A heading of the navigation with its pages. */
    public record Area(String heading, List<Link> links) {

        public Area {
            links = List.copyOf(links);
        }
    }

    /** {@code current}: it leads to this page, or to one that it stands above. */
    public record Link(String href, String label, boolean current) {

        public static Link to(String href, String label) {
            return new Link(href, label, false);
        }

        /** Current when {@code path} is its page or stands below it. */
        public static Link from(String path, String href, String label) {
            return new Link(href, label, path.equals(href) || path.startsWith(href + "/"));
        }
    }

    /** One sentence on top of the page. */
    public record Notice(Kind kind, String text) {

        /** How it is shown. */
        public enum Kind {
            DONE,
            PROBLEM
        }

        public static Notice done(String text) {
            return new Notice(Kind.DONE, text);
        }

        public static Notice problem(String text) {
            return new Notice(Kind.PROBLEM, text);
        }

        public String style() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    public String text(String key, Object... values) {
        return words.text(key, values);
    }

    /** What each form of the page repeats; empty without a login. */
    public String csrf() {
        return visit == null ? "" : visit.csrf();
    }

    /** The name of whoever is logged in. */
    public String who() {
        return visit == null ? "" : visit.user().displayName();
    }
}
