package dev.arcus.xmpp;

import java.util.Locale;

/** The local part of an XMPP address: escaping by XEP-0106, in lower case (RFC 7622 §3.3). */
public final class LocalPart {
    private static final String ESCAPED = " \"&'/:<>@\\";

    private LocalPart() {}

    /** A user name as the local part of an address, in lower case. */
    public static String escape(String userName) {
        String name = userName.toLowerCase(Locale.ROOT);
        var out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean special = c == '\\' ? codeAt(name, i) >= 0 : ESCAPED.indexOf(c) >= 0;
            if (special) {
                out.append('\\').append(String.format(Locale.ROOT, "%02x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The user name that a local part stands for; what is no escape sequence stays as it is. */
    public static String unescape(String localPart) {
        var out = new StringBuilder(localPart.length());
        for (int i = 0; i < localPart.length(); i++) {
            int code = codeAt(localPart, i);
            out.append(code >= 0 ? (char) code : localPart.charAt(i));
            i += code >= 0 ? 2 : 0;
        }
        return out.toString();
    }

    /** The character that the escape sequence at this place stands for, -1 when none stands there. */
    private static int codeAt(String text, int at) {
        if (text.charAt(at) != '\\' || at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        int code = high < 0 || low < 0 ? -1 : high * 16 + low;
        return code >= 0 && ESCAPED.indexOf(code) >= 0 ? code : -1;
    }
}
