package dev.arcus.agent.console;

import java.util.List;

/**
 * A line that says what became of something.
 *
 * @param key of the words
 * @param values what fills their places
 */
record Notice(Kind kind, String key, List<String> values) {

    enum Kind {
        DONE("done", "status"),
        PROBLEM("problem", "alert");

        private final String css;
        private final String role;

        Kind(String css, String role) {
            this.css = css;
            this.role = role;
        }

        String css() {
            return css;
        }

        String role() {
            return role;
        }
    }

    Notice {
        values = List.copyOf(values);
    }

    static Notice done(String key, String... values) {
        return new Notice(Kind.DONE, key, List.of(values));
    }

    static Notice problem(String key, String... values) {
        return new Notice(Kind.PROBLEM, key, List.of(values));
    }

    /** Something that the agent says of itself. */
    static Notice said(String english) {
        return problem("notice.said", english);
    }

    String text(Words words) {
        Object[] shown = values.stream().map(value -> Sayings.in(words, value)).toArray();
        return words.get(key, shown);
    }
}
