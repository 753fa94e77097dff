package dev.arcus.xmpp;

/** Writes elements. What XML 1.0 cannot carry at all (most control characters, lone surrogates) becomes U+FFFD. */
final class ElementWriter {
    private static final char REPLACEMENT = '\uFFFD';

    private ElementWriter() {}

    /**
     * @param inherited the default namespace in force where the element stands
     */
    static void write(Element element, String inherited, StringBuilder out) {
        boolean prefixed = element.namespace().equals(Namespaces.STREAM);
        String tag = prefixed ? "stream:" + element.name() : element.name();
        String current = prefixed ? inherited : element.namespace();
        out.append('<').append(tag);
        if (prefixed) {
            appendAttribute("xmlns:stream", Namespaces.STREAM, out);
        } else if (!current.equals(inherited)) {
            appendAttribute("xmlns", current, out);
        }
        String[] attributes = element.rawAttributes();
        for (int i = 0; i < attributes.length; i += 2) {
            appendAttribute(attributes[i], attributes[i + 1], out);
        }
        if (element.children().isEmpty() && element.text().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        escape(element.text(), false, out);
        for (Element child : element.children()) {
            write(child, current, out);
        }
        out.append("</").append(tag).append('>');
    }

    private static void appendAttribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        escape(value, true, out);
        out.append('"');
    }

    private static void escape(String value, boolean inAttribute, StringBuilder out) {
        int length = value.length();
        int clean = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c > '>' && c < '\uD800') {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
                continue;
            }
            String replaced = replacement(c, inAttribute);
            if (!replaced.isEmpty()) {
                out.append(value, clean, i).append(replaced);
                clean = i + 1;
            }
        }
        out.append(value, clean, length);
    }

    /** What to write for the character; empty when it stands for itself. */
    private static String replacement(char c, boolean inAttribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> inAttribute ? "&quot;" : "";
            case '\r' -> "&#13;";
            case '\n' -> inAttribute ? "&#10;" : "";
            case '\t' -> inAttribute ? "&#9;" : "";
            default -> c < ' ' || Character.isSurrogate(c) || c >= '\uFFFE' ? String.valueOf(REPLACEMENT) : "";
        };
    }

    /** Whether this is a name that we write: a letter or underscore, then letters, digits, hyphens, dots, underscores. */
    static boolean isName(String name) {
        if (name.isEmpty() || !isNameStart(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isNameStart(c) && (c < '0' || c > '9') && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
