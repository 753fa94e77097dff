package dev.arcus.hub.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Local parts of the XMPP addresses that the vendor's answers name. */
final class Jid {

    private static final String ESCAPED = " \"&'/:<>@\\";
    private static final int GATEWAY_DIGITS = 32;

    private Jid() {}

    /** A PABX-ID as local part (XEP-0106 §4.3). */
    static String escaped(String pbxId) {
        var result = new StringBuilder();
        pbxId.chars().forEach(c -> {
            if (ESCAPED.indexOf(c) < 0) {
                result.append((char) c);
            } else {
                result.append('\\').append(HexFormat.of().toHexDigits((byte) c));
            }
        });
        return result.toString();
    }

    /** 32 hexadecimal digits that stand for a system's gateway account; nobody logs in with it. */
    static String gatewayPart(String systemId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(systemId.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest).substring(0, GATEWAY_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
