package dev.arcus.agent.web;

/** Text that is HTML already. */
public record Html(String text) {

    /** Nothing. */
    public static final Html NONE = new Html("");

    /** Any text, safe between tags and in quoted attributes. */
    public static Html escaped(String plain) {
        StringBuilder html = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return new Html(html.toString());
    }

    /** An attribute without a value, or nothing. */
    public static Html attribute(String name, boolean set) {
        return set ? new Html(name) : NONE;
    }

    /** Both, one after the other. */
    public Html and(Html next) {
        return new Html(text + next.text);
    }
}
